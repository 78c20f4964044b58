
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-terms-none = {""}
activity-terms = {" "}{ $parts }
activity-fare = Cost: { $text }.
activity-food = Food: { $text }.
activity-conditions = Good to know: { $text }.
activity-button = { $day }: { $title }
activity-place-coming = place to come
activity-meet-coming = we will tell you
activity-not-found = We cannot find that one any more. Write WEEK to see what is on.
activity-cancelled = { $title } { $when } is cancelled. Write WEEK to see what is on.
activity-replaced = { $title } did not come off. It is { $instead } instead, { $when }. Write WEEK to see more.
activity-over = { $title } { $when } is over. Write WEEK to see what is on now.
activity-begun = { $title } began { $when }, so the list is closed now. Do write to us if there is anything.
week =
    This is on in the coming days:
    { $lines }
week-line = { $when }: { $title }, { $place }.
week-line-short = { $when }: { $title }.
week-meet = Meet: { $meet }.
week-terms = { $terms }
    .sms = More: PLAN { $day }.
week-meet-each-time = Meet each time: { $meet }.
week-each-time = Each time: { $parts }
week-more = Write PLAN and the day for the place and more, for example PLAN { $day }.
week-rest =
    { $first }
    { $rest }
    .sms =
        { $first }
        And { $count } more. Write PLAN and the day to see the rest.
week-undecided = { $day }: not decided yet.
week-vote = { $day }: not decided yet. Write VOTE to help decide.
week-voting = { $day }: not decided yet. The vote is open.
week-closed = { $day }: closed.
week-closed-for = { $day }: closed, { $reason }.
week-cancelled = { $day }: { $title } is cancelled.
week-coming = You have said that you are coming.
week-come = Coming { $when }
week-begun = Has begun.
week-over = Over.
week-full-others = Full.
week-heads =
    { $count ->
        [0] Nobody on the list yet.
        [one] 1 is coming.
       *[other] { $count } are coming.
    }
week-empty = Nothing is planned for the next seven days yet. What would you like to do? Write IDEA and what it is, for example IDEA bowling.
week-empty-staff = Nothing is planned for the next seven days.
week-open = Just turn up.
week-declined = You said you cannot come, but are welcome all the same.
week-free =
    { $free ->
        [one] 1 place left.
       *[other] { $free } places left.
    }
week-full = Full, but you can wait in line.
week-going = You have a place.
week-waiting = You are number { $number } in line.
week-offered = There is a place for you if you answer by { $until }.
week-join = Join { $when }
week-leave = Skip { $when }
week-staff-going = { $count } coming: { $names }.
week-staff-waiting = { $count } in line: { $names }.
week-staff-declined = { $count } not coming: { $names }.
week-staff-none = Nobody on the list yet.
who-comes =
    This many are coming:
    { $lines }
who-comes-line =
    { $waiting ->
        [0] { $title } { $when }: { $going } of { $places } places.
       *[other] { $title } { $when }: { $going } of { $places } places, { $waiting } in line.
    }
who-comes-open =
    { $going ->
        [0] { $title } { $when }: just turn up.
        [one] { $title } { $when }: 1 has said yes. Just turn up.
       *[other] { $title } { $when }: { $going } have said yes. Just turn up.
    }
who-comes-none = Nothing is planned yet. What would you like to do? Write IDEA and what it is.
sign-up-yes = I am coming
sign-up-no = I cannot come
sign-up-going = Lovely! You have a place: { $title } { $when }. Meet: { $meet }. Reply SKIP if it does not suit you after all.
sign-up-waiting = All places are taken. You are number { $number } in line. We will tell you if there is a place. Reply SKIP to leave the line.
sign-up-open = Lovely! { $title } { $when }: just turn up. Meet: { $meet }. Reply SKIP if it does not suit you after all.
sign-up-declined = Thank you for telling us. Noted: you are not coming to { $title } { $when }. You are welcome another time.
sign-up-passed-on = Thank you for telling us. Noted: you are not coming to { $title } { $when }. Somebody else gets the place.
sign-up-undone = Taken back. You are not on the list: { $title } { $when }.
sign-up-offered = There is a place for you now: { $title } { $when }. Answer by { $until }, or it goes to the next one. It is fine to say no.
    .sms = There is a place for you now: { $title } { $when }. Reply YES or NO by { $until }, or the next one gets it.
avbud-which = Thank you for telling us. Which one is it?
avbud-nothing = Thank you for telling us. You are not on any list now. Do write to us if there is anything.
place-which =
    Where will it be? Choose which one.
    { $lines }
place-line = { $when }: { $title }, { $place }. Meet: { $meet }.
place-nothing = Nothing is planned yet, so nothing needs a place.
place-empty = Write where it is, for example Town Hall.
place-too-long = That was { $length } characters, and there is room for { $longest }. Make it a little shorter.
place-keep = Keep: { $place }
place-usual = As usual: { $meet }
place-send = Send to all
place-stop = Send nothing
place-sent =
    { $count ->
        [0] It is saved. Nobody needed to be told.
        [one] It is saved, and 1 is told.
       *[other] It is saved, and { $count } are told.
    }
place-stopped = All right. Nothing is changed or sent.
place-told = { $title } { $when }: the place is { $place }. Meet: { $meet }.{ $terms }
place-told-open = { $title } { $when }: the place is { $place }. Meet: { $meet }.{ $terms } Just turn up, all are welcome.

## Joining and inviting
role-participant = participant
role-volunteer = volunteer
role-peer-worker = team member
role-staff = staff
role-coordinator = coordinator
join-greeting = Hi! If you were given a code, write it here. If not, write your first name, no more, and one of us will look at it. Danger to life: { $ambulance }. Automatic reply.
join-first-sms = Hi, this is { $name }. Good to meet you today. Want to hear when we go hiking or cook? Answer YES. If not, you need not answer.
join-yes = Yes, I want to join
join-welcome = Thanks, you are in! { $readers } read what you write, { $hours }. Write STOP when you want no more messages. Danger to life: { $ambulance }. Urgent: { $urgent }. Telegram can read what you write here. This is an automatic reply.
    .sms = Thanks, you are in! { $readers } read what you write, { $hours }. STOP turns off. Danger to life: { $ambulance }. Urgent: { $urgent }. Automatic reply.
join-welcome-back = Welcome back. Everything is here.
join-welcome-team = You are in now. MENU shows what you can do.
join-waits = Thanks! A coordinator has to say yes first. You will be told here.
join-code-unknown = We cannot find that code. See if all the characters are there, and write it once more. Or ask whoever invited you for a new one.
join-code-used = That code has been used. Ask whoever invited you for a new one.
join-code-expired = That invitation is no longer valid. Ask whoever invited you for a new one.
join-already = You are in already. MENU shows what you can do.
join-phone-known = This phone is yours here already. Write the code from the new one.
join-phone-taken = The code does not work from this phone. The staff have been told.
join-phone-taken-staff = The code for { $name } was written from a phone that is somebody else's. It still works from a new phone. Have a word with { $name }.
join-phone-added = Hi! You can now write to us from one more phone. If that was not you, tell us here.
join-phone-told = { $name } has added a new phone.
join-told = { $name } is in now.
join-confirm-asked = { $name } wants to be in as { $role }. Is that right?
    .sms = { $name } wants to be in as { $role }. Is that right? Answer YES or NO.
join-confirm-yes = Yes, that is right
join-confirm-no = No
join-confirm-done = { $name } is in as { $role } now.
join-reject-done = All right. { $name } is not in as { $role }.
join-confirmed = You are in now. MENU shows what you can do.
join-rejected = We have not added you as { $role }. Have a word with whoever invited you.
join-nothing-waits = We cannot find that. Nothing is changed.
join-settled = That has been answered already. Nothing is changed.
invite-whom = Whom do you want to invite?
invite-as-participant = New participant
invite-as-volunteer = New volunteer
invite-as-peer-worker = New team member
invite-as-staff = New staff member
invite-as-coordinator = New coordinator
invite-known = New phone, someone we know
invite-which-person = Who has a new phone?
invite-name = What is the first name? Write it as they want to be called.
invite-name-bad = Write only the first name, on one line and without digits. At most 30 characters.
invite-how = How shall { $name } get the invitation?
invite-how-again = { $why } { $how }
invite-way-code = Make a code
invite-way-number = Write the number
invite-stop = Cancel
invite-stopped = All right. Nobody is invited.
invite-over = That invitation is finished or cancelled. Write INVITE to begin again.
invite-number = Write the mobile number while { $name } is with you. One SMS goes there.
invite-number-bad = That is not a mobile number that we can send an SMS to. Write eight digits, or + and the country code first.
invite-number-check = Is { $number } right? { $name } gets one SMS, and is in on answering YES.
    .sms = Is { $number } right? { $name } gets one SMS, and is in on answering YES. Answer YES or NO.
invite-number-right = Yes, send
invite-number-wrong = No, wrong number
invite-number-closed = We cannot send there.
invite-number-known = That number is with us already.
invite-number-asked = We have asked that number once, and do not ask again.
invite-sent = Sent. If { $name } answers YES they are in, and you will be told. If not, nothing happens.
invite-code =
    Code for { $name }: { $code }. It works once, for 14 days.
    { $how }
invite-by-both =
    { $one }
    { $other }
invite-by-telegram = Telegram: { $link }
invite-by-code = It is written in the same place as you write now.
invite-sms-line = Send { $code } to { $number }

## The words that always work
help = Write what you need. { $readers } read it, { $hours }. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. MENU shows all you can do. Automatic reply.
    .sms = Write what you need. { $readers } read it, { $hours }. Danger to life: { $ambulance }. Urgent: { $urgent }. MENU shows all you can do. Automatic reply.
help-stranger = If you have a code, write it. If not, write your first name. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. Automatic reply.
emergency = Automatic reply. Danger to life: call { $ambulance } now. Urgent medical help: { $urgent }. Somebody to talk with: { $helpline }.
menu = This is what you can do. You can also just write to us.
menu-stranger = If you were given a code, write it here. This works too:
menu-week = What is on this week
menu-vote = Vote
menu-propose = Suggest something
menu-poll = Make a poll
menu-proposals = See the suggestions
menu-polls = Follow the votes
menu-signals = See what needs somebody
menu-who = Who is coming
menu-cannot = Say that you cannot come
menu-place = Say where we meet
menu-invite = Invite somebody
menu-people = See who is in
menu-help = Help
menu-emergency = Numbers when it is urgent
menu-language = Language
menu-stop = No more messages
language-ask = Which language do you want?
language-set = We write { $language } now. LANGUAGE changes it again.
language-nb = bokmål
language-nn = nynorsk
language-en = English

## Who can be reached
reach-stop = All right. We send no more messages of our own accord. Your place is the same. If you write to us, we can answer. START turns on again.
reach-stop-stranger = All right. We send no more messages of our own accord. If you write to us, we can answer. START turns on again.
reach-start = Good. You get messages again. STOP turns off when you like.
reach-start-on = Messages are on. STOP turns off when you like. MENU shows what you can do.
reach-started-staff = { $name } gets messages again.
reach-stopped = { $name } has turned off messages. If they write, you can answer.
reach-stopped-sms = { $name } has turned off messages, and cannot be answered by SMS before they write START.
reach-phone-active = { $channel }
reach-phone-opted-out = { $channel }
reach-phone-muted = { $channel } (paused)
reach-phone-frozen = { $channel } (on hold)
reach-phone-unreachable = { $channel } (cannot be reached)
reach-phone-shut = { $channel } (cannot be answered)
channel-telegram = Telegram
channel-sms = SMS
people =
    { $count ->
        [one] One participant:
       *[other] { $count } participants:
    }
    { $lines }
people-line = { $name }: { $phones }
people-stopped = { $name }: { $phones }. Has stopped.
people-no-phone = { $name }: no phone
people-none = Nobody is in yet. INVITE makes an invitation.

## Proposals

proposal-which = What would you like us to do? Write it in a few words.
proposal-too-long = An idea has room for { $longest } characters. This was longer, so we have passed it on to the staff as a message.
proposal-too-long-own = An idea has room for { $longest } characters. Make it a little shorter.
proposal-receipt = Thank you! We have kept your idea: { $proposal }. Staff see it when they make the next vote. If you change your mind, write UNDO.
proposal-withdrawn = All right. The idea is taken away: { $proposal }.
proposal-taken-up = The idea is part of a vote already, and stays there: { $proposal }.
proposal-not-found = We cannot find that idea.
proposal-not-open = That idea cannot be picked now. It was taken away, used, or is in another vote.
proposals-none = There are no open ideas now.
proposals = { $count ->
    [one] One open idea.
   *[other] { $count } open ideas, newest first.
} Pick one to take it into a vote.
proposals-long =
    { proposals }
    The whole text where there is no room below:
    { $lines }
proposals-line = - { $proposal }

## Voting

poll-about = { $question }
poll-about-slot = What shall we do { $starts }?
poll-subject = the vote "{ $question }"
poll-subject-slot = the vote about { $starts }
poll-choice = { $label }
poll-limits = {" "}Limits: { $limits }.
poll-no-limits = {""}
poll-ask = { $question }{ $limits }{ $several ->
    [yes] {" "}You may pick several.
   *[no] {""}
} Answer by { $until }. Most votes decide. Staff cannot see what you vote.
    .sms = { $question }{ $limits } { $several ->
    [yes] Answer with one or more numbers by { $until }.
   *[no] Answer with a number by { $until }. Most votes decide.
} Staff cannot see what you vote.
poll-nudge = You can still vote, if you like. { $question }{ $limits }{ $several ->
    [yes] {" "}You may pick several.
   *[no] {""}
} Answer by { $until }. Staff cannot see what you vote.
    .sms = You can still vote, if you like. { $question }{ $limits } { $several ->
    [yes] Answer with one or more numbers
   *[no] Answer with a number
} by { $until }. Staff cannot see your vote.
vote-receipt = Thank you! Your vote is kept: { $choices }. You can change it until { $until }.
    .sms = Thank you! Your vote is kept: { $choices }. You can change it until { $until }. Just send another number.
vote-receipt-several = Thank you! Your vote is kept: { $choices }. You can change it until { $until }.
    .sms = Thank you! Your vote is kept: { $choices }. You can change it until { $until }. Just send other numbers.
vote-standing = { $question } You voted: { $choices }.{ $several ->
    [yes] {" "}You may pick several.
   *[no] {""}
} You can change it until { $until }. Staff cannot see what you vote.
vote-none = nothing yet
vote-taken-back = All right. Your vote is taken back. You can vote again until { $until }.
vote-only-one = You can pick only one thing here. Send one number, and it will be right.
vote-no-such-choice = That choice is not there. Write VOTE to see what you can pick.
vote-late = The deadline was { $closed }, so this vote did not count. You will be told what it will be.
poll-over-here = It is over now: { $question }.
vote-over = The vote is over, so this did not count. The choice is { $winners }.
vote-over-overruled = The vote is over, so this did not count. The choice is { $winners } after a change that everybody was told about.
vote-over-staff-decide = The vote is over. { $turnout ->
    [0] Nobody voted
    [one] Only 1 voted
   *[other] Only { $turnout } voted
}, so staff decide. You will be told.
vote-over-called-off = The vote was called off, so there is nothing to vote on any more.
vote-over-nothing = The vote is over, and nothing came of it this time.
poll-not-found = We cannot find that vote. Write VOTE to see what is open now.
poll-none-open = There is nothing to vote on now. If you have an idea, write IDEA and what you would like.
poll-none-open-latest = There is nothing to vote on now. Last time the choice was { $winners }. If you have an idea, write IDEA and what you would like.

## Results

poll-then = { $first } { $then }
poll-won = { $winner } won, { $turnout ->
    [one] 1 voted
   *[other] { $turnout } voted
}.
poll-both = It was a tie between { $even }, { $turnout ->
    [one] 1 voted
   *[other] { $turnout } voted
}. So we do both. The order was drawn, and { $winner } comes first.
poll-drawn = It was a tie between { $even }, { $turnout ->
    [one] 1 voted
   *[other] { $turnout } voted
}. So we drew, and the choice is { $winner }.
poll-nobody-voted = Nobody voted in { $question } this time, and that is quite all right.{ $kept ->
    [yes] {" "}The ideas are kept.
   *[no] {""}
}
poll-counts = Votes: { $counts }.
poll-count = { $label } { $votes }
poll-becomes = It is on { $when }, { $place }. Meet at: { $meet }.{ $terms } Just turn up. Everyone is welcome, also if you did not vote.
poll-becomes-places = It is on { $when }, { $place }. Meet at: { $meet }.{ $terms } Places are limited. Would you like to come?
    .sms = It is on { $when }, { $place }. Meet at: { $meet }.{ $terms } Places are limited. Would you like to come? Answer YES or NO.
poll-becomes-known = It is on { $when }, { $place }. Meet at: { $meet }.{ $terms }
poll-becomes-one = { $title } { $when } ({ $place }, meet at: { $meet })
poll-becomes-both = It will be { $activities }. Just turn up. Everyone is welcome.
poll-becomes-both-known = It will be { $activities }.
poll-becomes-both-places = It will be { $activities }. Places may be limited. Pick what you would like to join.
poll-come-to = I will come: { $title }
poll-lost = { $titles } is kept among the ideas. Would you like to put something into the next free time, { $when }? Then everybody is told.
poll-few-none = { $turnout ->
    [0] Nobody voted
    [one] Only 1 voted
   *[other] Only { $turnout } voted
}, so staff decided that there will be nothing this time.{ $kept ->
    [yes] {" "}The ideas are kept.
   *[no] {""}
}
poll-few-votes = { $turnout ->
    [one] Only 1 voted
   *[other] Only { $turnout } voted
}. Staff followed the votes{ $how ->
    [both] , which were a tie: { $titles }. The order was drawn.
    [drawn] , which were a tie. We drew, and the choice is { $titles }.
   *[won] : { $titles }.
}
poll-few-staff = { $turnout ->
    [0] Nobody voted
    [one] Only 1 voted
   *[other] Only { $turnout } voted
}, so staff decided: { $titles }.
poll-overruled = Most of you wanted { $winners }, but staff had to change it. { $reason } { $explanation } { $instead }
overrule-for-limit = The limits before the vote were: { $limits }.
overrule-for-safety = It is about safety.
overrule-instead = So it will be { $title } instead. What won is kept among the ideas.
overrule-nothing = So there will be nothing this time. What won is kept among the ideas.
lost-comes = { $title } lost, and comes { $when }, { $place }. Meet at: { $meet }. Just turn up.
lost-comes-places = { $title } lost, and comes { $when }, { $place }. Meet at: { $meet }. Places are limited. Would you like to come?
    .sms = { $title } lost, and comes { $when }, { $place }. Meet at: { $meet }. Places are limited. Would you like to come? Answer YES or NO.
lost-comes-known = { $title } lost, and comes { $when }, { $place }. Meet at: { $meet }.
poll-called-off = Staff have called off { $question }. Nothing is decided.{ $kept ->
    [yes] {" "}The ideas are kept.
   *[no] {""}
}

## Staff's polls

polls-none = There are no votes now.
polls-new = New vote
polls-overview = { $lines }
polls-open = Open: { $question }. { $turnout } of { $of } have voted, until { $until }.
polls-undecided = Waits for you: { $question }. { $turnout ->
    [0] Nobody voted.
    [one] Only 1 voted.
   *[other] Only { $turnout } voted.
}
polls-decided = Decided: { $question }. The choice is { $titles }, { $turnout ->
    [one] 1 voted.
   *[other] { $turnout } voted.
}
polls-overruled = Changed by staff: { $question }. The choice is { $titles }.
polls-nothing = Decided: { $question }. Nothing came of it.
polls-day = { $day }
polls-call-off = Call off: { $about }
polls-decide = Decide: { $about }
polls-change = Change the result: { $about }
poll-undecided = Too few voted in { $question }: { $turnout ->
    [0] nobody voted
    [one] 1 voted
   *[other] { $turnout } voted
}, and you wanted at least { $smallest }. What do you do? Everybody will know that it was you who decided.
decide-votes = Follow the votes
decide-which = Pick one yourself
decide-none = Nothing this time
decide-which-one = What shall it be in { $question }? Everybody will know that it was you who decided.
decide-was = This is decided already. The choice is { $titles }.
decide-was-nothing = This is decided already. Nothing came of it this time.
decide-still-open = The vote is still open, until { $until }.
decided = The choice is { $titles }. Everybody is told.
decided-nothing = There will be nothing this time. Everybody is told.
lost-planned = { $title } is planned for { $when }. Everybody is told.
lost-already = { $title } is planned already, taken away, or in a new vote.
lost-no-slot = There is no free time for { $title } now. The idea is kept.
poll-off-sure = Do you want to call off { $question }? The votes are erased, and everybody is told.
poll-off-yes = Yes, call it off
poll-off-done = You have called off { $question }. Everybody is told.
overrule-ask = The choice is { $winners }. The result can be changed only for a reason that everybody reads. What is the reason?
overrule-ask-safety = The choice is { $winners }. The result can be changed only for safety, because no limits were stated before. Everybody reads why.
overrule-reason-limit = The limits stated before
overrule-reason-safety = Safety
overrule-ask-instead = What will it be instead?
overrule-instead-nothing = Nothing this time
overrule-ask-words = Write why, in one sentence that everybody reads. At most { $longest } characters. Do not write about single people.
overrule-explain = Write why in at least a few words, and at most { $longest } characters. Everybody reads it.
overrule-no-limit = That reason does not hold: no limits were stated before the vote. Then the result can be changed only for safety.
overrule-preview = This is what everybody reads, with time and place at the end:
    { $told }
overrule-send = Change it and tell everybody
overrule-stop = Cancel
overrule-stopped = All right. The result stands.
overrule-done = The result is changed, and everybody is told why.
overrule-over = This is no longer open. Write POLLS to see what is true now.
overrule-was = The result has been changed once already, and everybody knows why.
overrule-begun = It is too late to change this result: the activity has begun, is over or is cancelled.

## Putting a poll together

poll-noted =
    { $note }

    { $text }
poll-too-few = There { $count ->
    [one] is only 1 participant
   *[other] are only { $count } participants
} here now. With fewer than five, everybody would know what the others voted. Ask aloud instead, when you are together.
poll-what = What is the vote about?
poll-free = A question without a date
poll-slot = { $starts }
poll-slot-gone = That time is no longer free. Pick another.
poll-slot-taken = Something else was planned for { $starts } in the meantime. Pick another time. Your choices are kept.
poll-which-question = Write the question, at most { $longest } characters.
poll-too-long = That is a bit long: { $length } characters. Write it shorter.
poll-choices-none = What can people vote for? Write one or more choices with commas between, or pick among the ideas.
poll-choices = People can now vote for { $labels }. Write more, pick among the ideas, or go on.
poll-choice-twice = { $label } is there already.
poll-choice-long = This is too long for a button, at most { $longest } characters: { $label }. The rest is kept.
poll-choices-full = There is room for { $most } choices. This was left out: { $label }.
poll-needs-choices = A vote needs { $fewest } to { $most } choices.
poll-done = Done
poll-remove = Take away { $label }
poll-deadline = When is the deadline? Write for example: tomorrow at 9, or in 2 hours.
poll-which-hour = At what time { $day }? Write for example: 12:00.
poll-deadline-which = Which do you mean?
poll-at = { $at }
poll-day = { $day }
poll-deadline-no = { $why ->
    [past] That time has passed.
    [impossible] There is no such time.
    [skipped-hour] There is no such hour, because the clock changes then.
    [contradiction] The day and the date do not fit.
    [too-far] That is too far ahead.
   *[not-a-time] That deadline was not quite clear.
} Write a day and a time.
poll-deadline-past = That deadline has passed. Write one that is to come.
poll-deadline-at-night = We send nothing at night. The vote reaches people { $begins }, so the deadline must be after that.
poll-deadline-late = People must know the result at least an hour before { $starts }, and we send nothing at night. Write an earlier deadline.
poll-preview =
    { $reach } This is what it looks like.

    On Telegram:
    { $telegram }

    By SMS ({ $segments } SMS each):
    { $sms }

    Shall it go out?
poll-more = MER = more choices
poll-telling = Look at the text again: { $words } may tell a stranger what this is about.
poll-at-once = { $count ->
    [one] Goes to 1 participant now.
   *[other] Goes to { $count } participants now.
}
poll-held = { $count ->
    [one] Goes to 1 participant { $at }, because we send nothing at night.
   *[other] Goes to { $count } participants { $at }, because we send nothing at night.
}
poll-send = Send it
poll-several = Several answers: yes
poll-only-one = Several answers: no
poll-least = { $least ->
    [0] No smallest number
   *[other] At least { $least } must vote
}
poll-set-limits = Limits
poll-ask-least = How many must vote at least? If there are fewer, you decide, and everybody knows it. Pick, or write for example: at least 4.
poll-least-wrong = Write a number from 0 to { $most }, for example: at least 4.
poll-ask-limits = Which limits hold, such as money, transport or weather? Write for example: The budget is 1500 kr. At most { $longest } characters.
poll-without-limits = No limits
poll-stop = Cancel
poll-stopped = All right. The vote was not sent.
poll-sent = Sent. { $reach } The deadline is { $until }. Then the votes are counted, and everybody is told.
poll-already-sent = This vote has been sent already. Write POLLS to follow it.
poll-dialog-over = This is no longer open. Write NEW POLL to begin again.
poll-moved-on = That step is done. This is where you are.
poll-pick-one = Pick one of the answers below.

## Core
text = { $text }
kept-aside = Something went wrong on our side. Your message is kept, and the staff have been told. Please send it once more. Danger to life: { $ambulance }. Automatic reply.
kept-aside-staff = { $name } wrote something that the machine could not take in. Get in touch and ask what it was about. ALERTS shows more.
kept-aside-words =
    { $name } wrote something that the machine could not take in. Get in touch. It said:
    { $text }
kept-aside-stranger = somebody unknown
signals-new = Something new has come up that only a human can mend. Write ALERTS to see what.
not-allowed = You cannot do that from here. If you need something, write to us.
not-found = We cannot find that any more. MENU shows what you can do.
button-unknown = That button does not work any more. MENU shows what you can do.
    .sms = That choice does not work any more. MENU shows what you can do.
numbers-one-question = Those numbers belong to different questions. Answer one at a time.
which-programme = Which one is it about?
which-question = What are you answering? Choose it here.
that-one = Another question
number-closed = That question is closed now. MENU shows what you can do.
number-closed-open = That question is closed now. These numbers are open: { $open }.
number-unknown = That number stands for nothing now. These numbers are open: { $open }. You can also write in words, and one of us reads it.
no-more = That was all. MENU shows what you can do.
more-options = Here is the rest:
nothing-to-undo = There is nothing to undo now. The last thing you did can be undone for ten minutes. If you need help, write to us.

## Contact
contact-relay =
    { $parts ->
        [1] { $name } writes:
       *[other] { $name } writes ({ $part } of { $parts }):
    }
    { $text }
contact-relay-change =
    { $parts ->
        [1] { $name } changed it to:
       *[other] { $name } changed it to ({ $part } of { $parts }):
    }
    { $text }
contact-answer-button = Answer
contact-answer =
    { $parts ->
        [1] { $name }: { $text }
       *[other] { $name } ({ $part } of { $parts }): { $text }
    }
contact-sent = Sent to { $name }.
contact-sent-by-sms = Sent to { $name } by SMS. Nothing arrives now where the message came from.
contact-sent-by-telegram = Sent to { $name } on Telegram. Nothing arrives now where the message came from.
contact-answered = { $answerer } has answered { $name }.
contact-answer-empty = There were no words to send to { $name }. Write the answer again.
contact-answer-unreachable = Not sent. Answers do not reach { $name } now. Call, or try when you meet.
contact-answer-failed = Your answer did not reach { $name }. Call, or try when you meet.
contact-answer-uncertain = We do not know whether your answer reached { $name }. Ask, or send it again.
contact-answer-by-sms = The answer to { $name } did not arrive where the message came from. It has now been sent by SMS.
contact-answer-by-telegram = The answer to { $name } did not arrive where the message came from. It has now been sent on Telegram.
contact-thread-gone = Not sent. That conversation is no longer here.
contact-nobody-waits = Nobody is waiting for an answer now, so nothing has been sent.
contact-ask-words = Write the answer to { $name }. What you write next goes there.
contact-ask-words-again = { $answerer } has answered { $name }. Do you want to write too? What you write next goes there.
contact-ask-which = Who is the answer for?
contact-which-one = { $name }, { $at }
contact-stop = Cancel
contact-stopped = All right. Nothing has been sent.
contact-nothing-to-stop = There is nothing to cancel now.
contact-own-words = This went to nobody. Reply to a message to answer whoever wrote it, or write ANSWER. MENU shows the rest. Automatic reply.
contact-stranger = Hi! We have your message, but do not recognise you here. Write your first name, no more, and one of us will look at it. If you have a code, send it. Danger to life: { $ambulance }. Automatic reply.
    .sms = Hi! We have your message but do not know this number. Write your first name, no more, and one of us looks at it. Have a code? Send it. Danger to life: { $ambulance }.
contact-stranger-unread = Hi! We do not recognise you here. If you have a code, send it. Danger to life: { $ambulance }. Automatic reply.
    .sms = Hi! We do not know this number. If you have a code, send it. Danger to life: { $ambulance }. Automatic reply.
contact-stranger-sms = An unknown number
contact-stranger-telegram = Someone unknown on Telegram
contact-stranger-it = the one who wrote
contact-stranger-short = Unknown
contact-group = We do not write in groups. Write to us here. Automatic reply.
contact-unusable = It arrived, but we can only read text here, and it is not kept. Please write it in words. Danger to life: { $ambulance }. Automatic reply.
contact-edit-unread = The change was not read as a new answer. If you want to change something, send it as a new message. Automatic reply.

## What needs a human
signals =
    { $count ->
        [one] One alert. Choose it to see what can be done.
       *[other] { $count } alerts. Choose one to see what can be done.
    }
    { $lines }
signals-line = { $letter }. { $what }
signals-more = Show more
signals-none = All is well.
signal-someone = Someone
signal-uncertain = { $name } may not have got a message ({ $at }). Ask, or send it again.
signal-not-sent = { $name } did not get a message ({ $at }). Call, or try again.
signal-not-arrived = { $name } did not get an SMS ({ $at }). Call, or check the number.
signal-not-handled = { $name } wrote something that the machine could not read ({ $at }). Ask what it was about.
signal-unreadable = A message could not be read ({ $at }). Please tell your technical contact.
signal-unreachable = { $name } cannot be reached on one phone ({ $at }). Ask for a new number.
signal-shut = { $name } has shut SMS off and gets no answers there ({ $at }). START opens again.
signal-stopped = { $name } does not want messages now ({ $at }).
signal-nobody-reads = { $name } has written, and nobody is set up to read it ({ $at }).
signal-not-taken = { $name } has written, and nobody has taken it yet ({ $at }). Answer, or get in touch.
signal-phone-taken = The code for { $name } was written from somebody else's phone ({ $at }).
signal-due = Something that should have happened was not done ({ $at }). Please tell your technical contact.
signal-channel-telegram = Telegram does not work as it should ({ $at }). Please tell your technical contact.
signal-channel-sms = SMS does not work as it should ({ $at }). Please tell your technical contact.
signal-other = Something needs a human ({ $at }). Please tell your technical contact.

## Days when nothing is on
holiday-new-year = New Year's Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = 1 May
holiday-constitution-day = 17 May
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
closed-without-reason = closed

## Staff's day
day =
    Today, { $day }:
    { $lines }
day-activity = { $clock } { $title }, { $meet }. { $coming }{ $organiser }
day-coming =
    { $waiting ->
        [0] { $going } coming.
       *[other] { $going } coming, { $waiting } waiting.
    }
day-open = Just turn up.
day-organiser-none = {""}
day-organiser = {" "}Organiser: { $name }.
day-organiser-gone = {" "}The organiser has left.
day-silent =
    { $count ->
        [one] 1 has not answered: { $title } { $when }.
       *[other] { $count } have not answered: { $title } { $when }.
    }
day-offered =
    { $count ->
        [one] 1 has been offered a place: { $title } { $when }.
       *[other] { $count } have been offered a place: { $title } { $when }.
    }
day-poll = Closes at { $clock }: { $question } { $voted } of { $voters } have voted.
day-undecided =
    { $count ->
        [one] 1 poll needs a decision. Write POLLS.
       *[other] { $count } polls need a decision. Write POLLS.
    }
day-threads =
    { $count ->
        [one] 1 has waited for an answer since { $since }. Write ANSWER.
       *[other] { $count } wait for an answer, the first since { $since }. Write ANSWER.
    }
day-lists =
    { $count ->
        [one] The attendance list is missing: { $titles }. Write ATTENDANCE.
       *[other] { $count } attendance lists are missing: { $titles }. Write ATTENDANCE.
    }
day-proposals =
    { $count ->
        [one] 1 new idea. Write PROPOSALS.
       *[other] { $count } new ideas. Write PROPOSALS.
    }
day-signals =
    { $count ->
        [one] 1 alert waits. Write ALERTS.
       *[other] { $count } alerts wait. Write ALERTS.
    }
day-closed = Closed today: { $reason }.
day-nothing = Nothing is waiting just now. Have a good day.
day-comes = The overview comes at { $clock } when there is something. DAY 9 moves it, DAY OFF turns it off.
day-comes-not = The overview does not come by itself. DAY ON turns it on.
day-set = Fine. Your day comes at { $clock } when there is something, next { $next }. DAY OFF turns it off.
day-off = Fine. It no longer comes by itself. DAY shows it at any time, and DAY ON turns it on again.
day-hours = Choose a time from { $first } until before { $last }. At night we send nothing by ourselves, and later the day is almost over. Write for example DAY 8.30.
menu-day = See your day

## Reminders
remind-tomorrow = Tomorrow, { $when }: { $what }. Meet: { $meet }.{ $terms } If it does not suit you after all, just say so.
    .sms = Tomorrow, { $when }: { $what }. Meet: { $meet }.{ $terms } Reply SKIP if it does not suit you.
remind-today = Today at { $clock }: { $what }. Meet: { $meet }.{ $terms } If it does not suit you after all, just say so.
    .sms = Today at { $clock }: { $what }. Meet: { $meet }.{ $terms } Reply SKIP if it does not suit you.
remind-tomorrow-open = Tomorrow, { $when }: { $what }. Meet: { $meet }.{ $terms } Just turn up.
    .sms = Tomorrow, { $when }: { $what }. Meet: { $meet }.{ $terms } Just turn up. Reply SKIP if it does not suit you.
remind-today-open = Today at { $clock }: { $what }. Meet: { $meet }.{ $terms } Just turn up.
    .sms = Today at { $clock }: { $what }. Meet: { $meet }.{ $terms } Just turn up. Reply SKIP if it does not suit you.
remind-place = { $title }, { $place }
remind-greeted = Good morning, { $name }! { $reminder }
remind-good-morning = Good morning, { $name }! Today { $what }
remind-first = at { $clock }: { $title }. Meet: { $meet }.
remind-also = And { $title } at { $clock }. Meet: { $meet }.

## What people choose for themselves
menu-choices = Your choices
choice-all =
    This is what you have chosen:
    { $lines }
choice-changed =
    { $now }

    { $all }
choice-remind-evening = A reminder the evening before.
choice-remind-morning = A reminder the same morning.
choice-greeting-on = A good morning from us on days when something is on.
choice-greeting-off = We do not say good morning.
choice-named-on = Others who have signed up see your first name.
choice-named-off = Others who have signed up do not see your first name.
choice-needs-some = Food that we think of: { $needs }.
choice-needs-other = Do write to us what the other thing is.
choice-needs-none = Food: nothing to think of.
choice-to-evening = Reminder the evening before
choice-to-morning = Reminder the same morning
choice-greet = Good morning: yes please
choice-greet-not = Good morning: no thank you
choice-name = Show my first name
choice-name-not = Hide my first name
choice-food = What I do not eat
choice-now-evening = Fine. From now on you are reminded the evening before.
choice-now-morning = Fine. From now on you are reminded the same morning. If it starts early, we say so the evening before.
choice-now-greeted = Lovely! We will say good morning on days when something is on for you.
choice-now-not-greeted = Fine. We will not say good morning.
choice-now-named = Fine. Others who have signed up now see your first name. Nobody else but they and the staff.
choice-now-not-named = Fine. Now only the staff see that you have signed up.
choice-needs-ask = What do you not eat? Choose all that apply. Those who cook see only how many, not who. Telegram can read what you choose. You can also just tell us.
    .sms = What do you not eat? Reply with all the numbers that apply, like 1 3. Those who cook see only how many, not who.
choice-needs-nothing = nothing
choice-needs-done = Done
choice-now-needs = Fine. We think of: { $needs }. Those who cook see only how many, not who.
choice-now-no-needs = Fine. There is nothing to think of when we cook.
needs-nuts = nuts
needs-gluten = gluten
needs-milk = milk
needs-egg = egg
needs-fish = fish
needs-shellfish = shellfish
needs-soy = soy
needs-vegetarian = vegetarian
needs-vegan = vegan
needs-no-pork = no pork
needs-other = other

## Who comes, by name and by what they eat
who-comes-with = { $line } { $more }
who-comes-among = Among them: { $names }.
who-comes-you = you
who-comes-others = { $count } more
who-comes-needs = Food to think of: { $needs }.
who-comes-need = { $need } ({ $count })
who-comes-going = Coming: { $names }.
who-comes-waiting = In line: { $names }.
who-comes-declined = Not coming: { $names }.

## New activities
menu-post = Put something new up
series-weekly = every { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
} at { $hour }{ $minute ->
    [0] :00
   *[other] :{ NUMBER($minute, minimumIntegerDigits: 2) }
}
series-weekly-until = { $weekly } until { $until }
series-taken = { $title } ({ $weekly }) is left out { $days }, because something else is on then.
post-noted =
    { $note }

    { $text }
post-what = What are you going to do? Write it in short, or all on one line. For example: Barbecue; Friday at 12; Town Hall
post-when = When is { $title }? Choose, or write for example: Friday at 12, or 3.12 at 17-20.
post-at = { $at }
post-day = { $day }
post-which-time = What do you mean?
post-which-hour = At what time { $day }? Write for example: at 12, or 17-20.
post-when-no = { $why ->
    [past] That time has passed.
    [impossible] There is no such time.
    [skipped-hour] There is no such hour, for the clock changes then.
    [contradiction] The day and the date do not match.
    [too-far] That is too far ahead.
   *[not-a-time] The time was not quite clear.
} Write the day and the time, for example: Friday at 12.
post-when-past = That time has passed. Write one that is to come, for example: Friday at 12.
post-when-night = That is in the night. Write a time in the day or the early evening, for example: Friday at 12.
post-end-first = The end has to come after the start. Write both, for example: Friday 17-20.
post-end-midnight = It has to end on the day it begins, before midnight. Write for example: Friday 17-20.
post-slot-gone = That time is no longer free. Choose another.
post-slot-taken = { $title } is already on { $when }. Choose another time. The rest is kept.
post-slot-asked = There is a poll about { $when }, and it shall decide. Choose another time. The rest is kept.
post-no-title = Write what it is first, for example: Barbecue; Friday at 12; Town Hall
post-title-long = The name was { $length } characters, and there is room for { $longest }. Make it a little shorter.
post-preview =
    { $reach } It lasts until { $ends }. It looks like this.

    On Telegram:
    { $telegram }

    By SMS ({ $segments } SMS to each):
    { $sms }

    Shall it go out?
post-at-once = { $count ->
    [0] No participants are here yet.
    [one] Goes to 1 participant now, and to your colleagues.
   *[other] Goes to { $count } participants now, and to your colleagues.
}
post-held = { $count ->
    [0] No participants are here yet.
    [one] Goes to 1 participant { $at }, for at night we send nothing.
   *[other] Goes to { $count } participants { $at }, for at night we send nothing.
}
post-reaches-nobody = At night we send nothing, so nobody is told before it begins. It is only in WEEK.
post-closed-day = Note: it is otherwise closed { $day } ({ $reason }).
post-same-time = This is on at the same time: { $titles }.
post-left-out = These days are left out, as it is closed or something else is on: { $days }.
post-telling = Look the text over: { $words } can tell a stranger what this is about.
post-send = Send it out
post-button-place = Place: { $place }
post-button-place-none = Place: to come
post-button-meet = Meet: { $meet }
post-button-places = { $places } places
post-button-open = Just turn up
post-button-weekly = Every week: yes
post-button-once = Every week: no
post-button-terms = Price, food, good to know
post-button-when = Another time
post-stop = Cancel
post-back = Back
post-ask-place = Where is it? Write the place. You may write where to meet too, after a semicolon.
post-place-none = Place to come later
post-ask-meet = Where do you meet? Write it, or choose as usual.
post-meet-usual = As usual: { $meet }
post-ask-places = How many is there room for? Choose, or write for example: 10 places.
post-places-wrong = It has to be from 1 to { $most }. Write for example: 10 places, or: just turn up.
post-ask-terms = Write price; food; good to know. For example: free; lunch; bring good shoes. A dash where there is nothing. At most { $longest } characters each.
post-terms-usual = As usual
post-terms-none = Say nothing of it
post-terms-long = One of them was { $length } characters, and there is room for { $longest }. Make it a little shorter.
post-ask-weekly = Shall it be every week? Choose, or write the last day, for example: 20.12.
post-weekly-always = Every week from now on
post-weekly-once = Only this once
post-weekly-hour = The clock changes between 02 and 03, so nothing can be on then every week. Choose only this once, or another time.
post-until-early = The last time has to be at least a week after { $first }. Write a later day.
post-stopped = All right. Nothing is put up or sent.
post-sent = It is put up. { $reach }
post-sent-weekly = It is put up. { $reach } After the first time it is in WEEK every week, without a message of its own.
post-already-sent = This is already put up and sent. WEEK shows what is on.
post-dialog-over = This is not open any more. Write NEW ACTIVITY to begin again.
post-moved-on = That step is done. This is where you are.
post-pick-one = Choose one of the answers below.
post-told = New: { $title } { $when }, { $place }. Meet: { $meet }.{ $terms } Just turn up, all are welcome.
post-told-places = New: { $title } { $when }, { $place }. Meet: { $meet }.{ $terms } Places are limited. Would you like to come?
    .sms = New: { $title } { $when }, { $place }. Meet: { $meet }.{ $terms } Places are limited. Would you like to come? Answer YES or NO.
post-told-known = New: { $title } { $when }, { $place }. Meet: { $meet }.{ $terms }
post-told-weekly = New: { $title } { $weekly }, { $place }. Meet: { $meet }.{ $terms } The first time is { $when }. Just turn up, all are welcome.
post-told-weekly-places = New: { $title } { $weekly }, { $place }. Meet: { $meet }.{ $terms } The first time is { $when }, and places are limited. Would you like to come then?
    .sms = New: { $title } { $weekly }, { $place }. Meet: { $meet }.{ $terms } First time { $when }, places are limited. Would you like to come then? Answer YES or NO.
post-told-weekly-known = New: { $title } { $weekly }, { $place }. Meet: { $meet }.{ $terms } The first time is { $when }.

## Those who arrange
organise-nothing-planned = Nothing is planned yet that somebody could be in charge of.
organise-which = Who is to be in charge? First choose which activity.
organise-who = Whom shall we ask to be in charge of { $title } { $when }? Choose, or write the first name.
organise-who-else = { $state } Do you want to ask somebody else? Choose, or write the first name.
organise-now-has = { $name } is in charge of { $title } { $when }.
organise-now-asked = { $name } has been asked about { $title } { $when }, and has not answered yet.
organise-now-left = { $name } was to be in charge of { $title } { $when }, but has left.
organise-noted = { $note } { $text }
organise-nobody = There are no participants to ask yet. INVITE makes an invitation.
organise-person = { $name }
organise-back = Take it back
organise-stop = Cancel
organise-stopped = All right. Nothing is changed.
organise-not-known = We find no participant of that name.
organise-several-named = Several have that name.
organise-asked = { $name } has been asked to be in charge of { $title } { $when }. You will hear the answer.
organise-asked-later = { $name } will be asked { $at } to be in charge of { $title } { $when }. You will hear the answer.
organise-waits = { $name } has already been asked about { $title } { $when }, and has not answered yet.
organise-has-it = { $name } is already in charge of { $title } { $when }.
organise-unreachable = { $name } cannot get messages now.
organise-too-late = We do not write at night, so the question would not arrive before { $title } begins { $when }.
organise-begun = { $title } began { $when }, so it is too late now. Thank you all the same.
organise-instead-of = { $holder } is in charge of { $title } { $when }, and stays so until { $name } has said yes. Shall we ask { $name }?
organise-instead-of-asked = { $holder } has already been asked about { $title } { $when }, and has not answered yet. Shall we ask { $name } instead?
organise-instead = Yes, ask { $name }
organise-taken-back = Nobody is in charge of { $title } { $when } now. { $name } gets a kind message.
organise-withdrawn = All right. { $name } is no longer asked about { $title } { $when }.
organise-free = Nobody is in charge of { $title } { $when } now.
organise-nobody-has-it = Nobody is in charge of { $title } { $when } now.
organise-thanks = Staff take care of { $title } { $when } now. Thank you for wanting to be in charge. You are just as welcome.
organise-passed-on = Somebody else is now in charge of { $title } { $when }. Thank you for what you have done. You are just as welcome.
organise-question = Would you like to be in charge of { $title } { $when }? You see how many come, can move the meeting point and write to them. They see your first name. Staff see what you write. It is quite all right to say no.
    .sms = Would you like to be in charge of { $title } { $when }? You see how many come, can move the meeting point and write to them. They see your first name. Staff see what you write. Saying no is fine. Answer YES or NO.
organise-yes = Yes, gladly
organise-no = No thanks
organise-you-have-it = How nice! You are in charge of { $title } { $when }. ORGANISER shows what you can do. If you need staff that day, write CALL STAFF.
organise-declined = Thank you for answering. That is quite all right. Welcome to { $title } { $when } all the same.
organise-given-up = Thank you for telling us. Staff take care of { $title } { $when }. You are just as welcome.
organise-not-asked = Thank you for answering! { $title } { $when } has been arranged in another way. Write to us if you would like to another time.
organise-said-yes = { $name } has said yes to being in charge of { $title } { $when }.
organise-said-no = { $name } said no thanks to being in charge of { $title } { $when } this time. ORGANISER asks somebody else.
organise-gave-up = { $name } cannot be in charge of { $title } { $when } after all. ORGANISER asks somebody else.
organise-none-mine = You are not in charge of anything now. If you would like to be some time, write to us.
organise-not-yours = You are not in charge of { $title } { $when } now. Do write to us if there is something.
organise-mine-which = You are in charge of more than one. Which one is it about?
organise-mine =
    { $title } { $when }. Meet at: { $meet }. { $going ->
        [0] Nobody has said that they come yet
       *[other] { $going } come
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } on the waiting list.
    } What would you like to do?
    .sms =
    { $title } { $when }. Meet at: { $meet }. { $going ->
        [0] Nobody has said that they come yet
       *[other] { $going } come
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } on the waiting list.
    } You can also answer: ORGANISER WRITE and what you want to say.
organise-meet = Move the meeting point
organise-write = Write to them
organise-give-up = I cannot after all
organise-ask-meet = The meeting point for { $title } { $when } is now: { $meet }. Where shall you meet? Write the place.
organise-ask-words = What would you like to tell them about { $title } { $when }? At most { $longest } characters. Staff see it too.
organise-meet-preview = This goes out to those who may come, and to staff: { $told } Shall we send it?
organise-meet-later = The meeting point for { $title } { $when } is now { $meet }. Those who may come are told { $at }. We do not write at night.
organise-meet-sent = The meeting point for { $title } { $when } is now { $meet }. Those who may come are told.
organise-meet-now = It was changed a moment ago. The meeting point for { $title } { $when } is now: { $meet }.
organise-words-preview = { $whom ->
    [all] { $count ->
        [one] This goes to the one who has not said no,
       *[other] This goes to the { $count } who have not said no,
    }
   *[going] { $count ->
        [one] This goes to the one who comes,
       *[other] This goes to the { $count } who come,
    }
} and staff see it too: { $told } Shall we send it?
organise-telling = Note: { $words } may show a stranger what this is about. { $text }
organise-send = Send
organise-words = { $name }, who is in charge of { $title } { $when }, writes: { $text }
organise-copy = { $whom ->
    [all] { $count ->
        [one] { $name } wrote to the one who may come to { $title } { $when }: { $text }
       *[other] { $name } wrote to the { $count } who may come to { $title } { $when }: { $text }
    }
   *[going] { $count ->
        [one] { $name } wrote to the one who comes to { $title } { $when }: { $text }
       *[other] { $name } wrote to the { $count } who come to { $title } { $when }: { $text }
    }
}
organise-sent = { $count ->
    [one] Sent to one, and to staff.
   *[other] Sent to { $count }, and to staff.
}
organise-sent-later = { $count ->
    [one] One gets it { $at }, and staff too. We do not write at night.
   *[other] { $count } get it { $at }, and staff too. We do not write at night.
}
organise-nothing-to-send = Nothing is waiting to be sent. Write ORGANISER to begin again.
organise-words-empty = Write what you want to say to them, for example: Bring warm shoes.
organise-words-long = That was { $length } characters, and there is room for { $longest }. Write it a little shorter.
organise-words-most = You have written { $most } times now, which is as many as one activity gets. Write to us if there is more, and we will help.
organise-words-night = It is night, and { $title } is over before we can send it. If it is urgent, write to us.
organise-nobody-comes = Nobody else has said that they come to { $title } { $when } yet, so there is nobody to write to.
menu-organiser = Let somebody be in charge

## Calling for staff
call-receipt = We have told the staff. You will hear if one of them answers that they are coming. Danger to life: call { $ambulance }. Urgent medical help: { $urgent }.
call-receipt-again = We have already told the staff ({ $at }), and nobody has answered yet.{ $passed ->
    [yes] {" "}Now they have what you wrote too.
   *[no] {""}
} Danger to life: call { $ambulance }. Urgent medical help: { $urgent }.
call-nobody = We cannot reach any of the staff now. Danger to life: call { $ambulance }. Urgent medical help: { $urgent }.
call-told = { $name } needs one of the staff now.{ $details }
call-told-again = { $name } still needs one of the staff, and nobody has answered.{ $details }
call-details = {" "}{ $parts }
call-details-none = {""}
call-where = { $title } { $when }, { $place }. Meet at: { $meet }.
call-more = { $name } also writes: { $text }
call-take = I am coming
call-yours = Thank you. { $name } is told that you are coming.
call-comes = { $name } has seen it and answers: I am coming.
call-screen = { $told } { $name } is coming.
call-taken = { $taker } is already on the way to { $name }. Thank you for wanting to.
call-drop = I cannot come after all
call-given-up = Thank you for telling us. { $name } and the others are told.
call-comes-not = { $name } cannot come after all. We have told the other staff once more.
call-told-free = { $name } still needs one of the staff. { $taker } cannot come after all.{ $details }
call-not-yours = You are not on your way to { $name } now, so nothing has changed.
call-own = It was you who asked for one of the staff. We have told the others.
call-over = { $name } asked for one of the staff { $at }. Nobody answered, and it is too late to answer here. Get in touch with { $name }.
call-unanswered = None of the staff has answered yet. We have told all of them once more. Danger to life: call { $ambulance }. Urgent medical help: { $urgent }.
menu-call = Get hold of staff now
signal-call = { $name } asked for one of the staff, and nobody answered ({ $at }). Get in touch with { $name } now.

## The plan of a week, and of a day
plan-next =
    Next week:
    { $lines }
plan-this =
    This week:
    { $lines }
plan-next-empty = Nothing is planned for next week yet, so anything is possible. What would you like to do? Write IDEA and what it is, like IDEA bowling.
plan-this-empty = Nothing is planned for this week yet, so anything is possible. What would you like to do? Write IDEA and what it is, like IDEA bowling.
plan-next-empty-staff = Nothing is planned for next week.
plan-ideas = What would you like to do? Write IDEA and what it is, for example IDEA bowling.
plan-closed = We are closed then. Do write to us.
plan-day-empty = Nothing is planned for { $days }. PLAN shows what is coming. If you have an idea, write IDEA and what it is.
plan-day-empty-staff = Nothing is planned for { $days }.
plan-past = That day has passed. PLAN shows what is coming.
plan-no-day = We cannot find that day in the calendar. Write for example PLAN Thursday or PLAN 3 Dec.
plan-too-far = Nothing is planned that far ahead. PLAN shows what is coming.

## Who was there
attend-ask = Who came to { $title } { $when }? Tap those who came, then Done. Marked now: { $marked } of { $count }.
    .sms = Who came to { $title } { $when }? Send the numbers of those who came, such as 1 3 5-9. Or send ALL, ALL BUT 3 or NONE.
attend-added =
    Added: { $names }.
    { $text }
    .sms =
        Added: { $names }. Now send the numbers of the others who came.
        { $text }
attend-nobody = Did nobody come to { $title } { $when }? Answer YES and we note it so. Answer NO to get the list.
attend-nobody-but = Did nobody but { $names } come to { $title } { $when }? Answer YES and we note it so. Answer NO to get the list.
attend-nobody-yes = Yes, nobody came
attend-all = All
attend-none = Nobody came
attend-others = Others who came
attend-done = Done
attend-correct = Correct it
attend-back = Back to the list
attend-finished = Thank you, attendance is noted for { $title } { $when }. { $who } Write ATTENDANCE to correct it.
attend-stands = { $by } has noted attendance for { $title } { $when }. { $who } Tap a name to correct it.
    .sms = { $by } has noted attendance for { $title } { $when }. { $who } To correct it, send the numbers of all who came.
attend-corrected = Corrected. { $changes } { $count } came in all.
attend-change = { $name }: from "{ $before }" to "{ $after }".
attend-state-came = came
attend-state-absent = did not come
attend-state-told = told us
attend-state-unlisted = not on the list
attend-came =
    { $count ->
        [one] One came: { $names }.
       *[other] { $count } came: { $names }.
    }
attend-nobody-came = Nobody came.
attend-absent = Did not come: { $names }.
attend-told = Told us: { $names }.
attend-namesake = { $name } (here since { $day })
attend-who-else = Who else came to { $title }? Choose, or write first names, such as: Ola, Eva. If somebody is quite new, write INVITE.
    .sms = Who else came to { $title }? Send numbers or first names, such as: Ola, Eva. If somebody is quite new, write INVITE.
attend-which-of-them = Several have that name. Which of them came?
attend-unknown = We find nobody here with the name { $names }. Is it spelt right? If somebody is quite new, write INVITE.
attend-which = Which activity is it about?
attend-pick = { $activity }
attend-pick-finished = { $activity } (noted)
attend-nothing = There has been nothing to note attendance for in the last { $days } days.
attend-early = { $title } begins { $when }. Attendance can be noted from then on.
attend-cancelled = { $title } { $when } was cancelled, so there is no attendance to note.
attend-closed = It is more than { $days } days since { $title } { $when }, so the list is locked. What stands there stays.
attend-not-here = We do not find that person here, so nothing is changed. Write ATTENDANCE to see the list.
numbers-which-list = Which list do you mean? Send the numbers from it: { $lists }.
numbers-which-none = Which one is it about? Send the number of what you mean: { $open }.
numbers-none-left = Then nobody is left, so nothing is done. Please send the numbers you mean.
idea-ask = Good to see you! What would you like to do next time? Tap the button, or write IDEA and what it is. You need not answer.
    .sms = Good to see you! What would you like to do next time? Answer IDEA and what it is, for example IDEA bowling. You need not answer.
idea-button = I have an idea
been =
    Good to have you with us! You have come { $count } times. The last ones:
    { $lines }
been-all =
    { $count ->
        [one] Good to have you with us! This is what you have been to:
       *[other] Good to have you with us! You have come { $count } times:
    }
    { $lines }
been-line = { $day }: { $title }
been-none = There is nothing here yet, and that is fine. You are welcome next time. Write WEEK to see what is on.
menu-attendance = Note attendance
menu-been = See what you have been to

## A programme's settings
menu-settings = Change settings
setting-menu = Settings of { $name }. What do you want to see or change? Emergency numbers, quiet hours and how you read messages are changed by whoever runs this service.
setting-name-slots = Weekly times
setting-name-hours = Opening hours
setting-name-plan = The weekly plan
setting-name-reminders = Reminders
setting-name-closed = Closed days
setting-name-meeting-point = Meeting point
setting-name-texts = Texts
setting-name-history = History
setting-name-name = Name
setting-name-readers = Who reads
setting-name-fare = Price
setting-name-food = Food
setting-name-conditions = Good to know
setting-name-quiet = Quiet hours
setting-name-numbers = Emergency numbers
setting-name-contact-mode = How you read messages
setting-name-language = Language
setting-name-time-zone = Time zone
setting-back = Back
setting-yes = Yes
setting-no = No
setting-pick-one = Choose one of these. For anything else, write MENU.
setting-over = That is not open any more. Write SETTINGS to begin again.
setting-unsaid = not set
setting-line = { $what }: { $now }
setting-row = { $first }; { $rest }
setting-at = { $at }
setting-day-0 = Monday
setting-day-1 = Tuesday
setting-day-2 = Wednesday
setting-day-3 = Thursday
setting-day-4 = Friday
setting-day-5 = Saturday
setting-day-6 = Sunday
setting-clock = { $hour }:00
setting-clock-minutes = { $hour }:{ $minute }
setting-weekly = { $day } at { $clock }
setting-from-to = { $first } to { $last }
setting-reminders-told = the evening before at { $evening }, the same morning at { $morning }
setting-hours-told = { "en" ->
    [nb] { $nb }
    [nn] { $nn }
   *[en] { $en }
}
setting-slot = { $when }, { $length }, { $places }
setting-slot-at = { $slot }, { $meet }
setting-hours-long = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
setting-minutes-long = { $count } minutes
setting-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
setting-without-limit = just turn up
setting-closed-day = { $day }
setting-closed-days = { $first } to { $last }
setting-closed-why = { $days }: { $reason }
setting-closed-activity = { $title } { $when }
setting-holiday = { $day } { $reason }
setting-changes =
    { $what }
    Now: { $before }
    Then: { $after }
setting-adds =
    { $what }
    New: { $after }
setting-removes =
    { $what }
    Taken away: { $before }
setting-preview =
    { $lines }
    Shall it be so?
    .sms =
    { $lines }
    Answer YES or NO.
setting-done = It is changed. { $what }: { $after }
setting-done-removed = It is taken away. { $what }: { $before }
setting-stopped = All right. Nothing is changed.
setting-moved-on = Somebody changed this while you were looking at it. This is how it is now:
setting-same = It is so already. { $what }: { $now }. Nothing is changed.
setting-from-now = Holds from now on.
setting-new-ones = Holds for what is set up from now on. What is set up already stays as it is.
setting-empty = It cannot be empty. Write the new one.
setting-too-long = That was { $length } characters, and there is room for { $longest }. Write it a little shorter.
setting-telling = { $words } can tell a stranger what this is about. Say it in other words.
setting-telling-warning = Note: { $words } can tell a stranger what this is about.
setting-hour-skipped = Some nights have no hour between 02:00 and 03:00. Choose another time.
setting-hour-quiet = { $clock } is at night: from { $first } to { $last } we send nothing of our own accord. Choose another time.
setting-hour-half = One is the evening before, from 12:00 on, and the other the same morning, before 12:00. Write for example: 18:00 and 8:30.
setting-slots =
    { $lines }
    Choose one to change it. Or write a new one, for example: Tuesday 11:00, 3 hours, 10 places, the station.
setting-slots-none = No weekly times yet.
setting-slot-button = { $day } { $clock }
setting-slot-ask = { $slot }. Write what is to be different, for example: 12:00, 2 hours. Or: 10 places, meeting point Town Hall.
setting-slot-remove = Take away
setting-slot-gone = That weekly time is not there any more.
setting-slot-unclear = That was not quite clear. Write day, hour and how long, for example: Tuesday 11:00, 3 hours, 10 places, the station.
setting-slot-change-unclear = Write what is to be different, for example: 12:00, 2 hours. Or: 10 places, meeting point Town Hall.
setting-slot-how-long = How long does it last? Write all of it again, for example: Tuesday 11:00, 3 hours.
setting-slot-midnight = It has to end before midnight. Write an earlier time, or make it shorter.
setting-slot-length = It can last from { $shortest } minutes to { $longest } hours. Write it again.
setting-slot-places = There can be from 1 to { $most } places. Without a limit, write: just turn up.
setting-slot-place-long = The meeting point was { $length } characters, and there is room for { $longest }. Write it a little shorter.
setting-slot-twice = That time is there already: { $slot }. Choose it in the list to change it.
setting-slot-stands = { $count ->
    [one] One activity is set up at that time already, and stays.
   *[other] { $count } activities are set up at that time already, and stay.
}
setting-slot-asked = { $count ->
    [one] One poll about that time is running, and stays as it is.
   *[other] { $count } polls about that time are running, and stay as they are.
}
setting-slot-no-new = There will be no new polls about it.
setting-slot-first = Can be used from { $at }.
setting-hours-ask = Opening hours now: { $now }. Write what is to be different, for example: Mon-Fri 9-15, Wed 9-12 and 13-15, closed Friday.
setting-hours-unclear = That was not quite clear. Write days and hours, for example: Mon-Fri 9-15, Wed 9-12 and 13-15, closed Friday.
setting-hours-backwards = Opening hours have to end after they begin, on the same day. Write for example: Mon-Fri 9-15.
setting-hours-overlap = Two opening times on { $day } overlap. Write them again, for example: Wed 9-12 and 13-15.
setting-hours-none = Then it is never open. At least one day needs opening hours, for example: Wed 9-12.
setting-plan-ask = The weekly plan goes out { $now }, next time { $at }. When shall it go out? Write for example: Friday 13:00.
setting-plan-unclear = That was not quite clear. Write weekday and hour, for example: Friday 13:00.
setting-plan-next = The next plan goes out { $at }.
setting-plan-stays = The next plan goes out { $at } as before, so that no week is left out. After that { $then }.
setting-reminders-ask = Reminders go out { $now }. When shall they go out? Write for example: 18:00 and 8:30.
setting-reminders-unclear = That was not quite clear. Write the hour the evening before and the hour the same morning, for example: 18:00 and 8:30.
setting-reminders-follow = { $count ->
    [0] Holds from now on.
    [one] Holds from now on, also for the one thing that is set up.
   *[other] Holds from now on, also for the { $count } that are set up.
}
setting-texts =
    { $lines }
    What do you want to change?
setting-text-ask = { $what } now: { $now }. Write the new one, at most { $longest } characters.
setting-say-nothing = Say nothing about it
setting-closed-ask =
    Closed: { $lines }
    Public holidays: { $holidays }
    Write days that are to be closed, for example: 24.12 Christmas Eve, or 24.-31.12 Christmas.
setting-closed-none = no days
setting-closed-button = Open { $day } { $reason }
setting-closed-unclear = That was not quite clear. Write the date and why, for example: 24.12 Christmas Eve. Several days: 24.-31.12 Christmas.
setting-closed-past = That day has passed. Write one that is to come.
setting-closed-backwards = The last day has to be after the first. Write for example: 24.-31.12 Christmas.
setting-closed-many = Write at most { $most } days at a time, the first one first.
setting-closed-far = That is too far ahead, or has passed. Write a day within the next eleven months.
setting-closed-unknown = { $name } is not one of us here and does not get the messages. Invite { $name } as staff first.
setting-closed-gone = Those days are not closed any more.
setting-closed-open = The weekly times count again then.
setting-closed-stands = { $what } is set up then. It stays until somebody cancels it: write CALL OFF.
setting-closed-stands-many = { $count } activities are set up then. They stay until somebody cancels them: write CALL OFF.
setting-closed-asked = { $count ->
    [one] One poll about those days is running, and stays as it is.
   *[other] { $count } polls about those days are running, and stay as they are.
}
setting-closed-unused = Weekly times that fall away: { $what }.
setting-closed-unused-many = { $count } weekly times fall away.
setting-history =
    Changed lately:
    { $lines }
setting-history-none = Nothing has been changed yet. Emergency numbers, quiet hours and how you read messages are changed by whoever runs this service.
setting-history-line = { $when }, { $name }. { $what }: from { $before } to { $after }
setting-history-added = { $when }, { $name }. { $what }, new: { $after }
setting-history-removed = { $when }, { $name }. { $what }, taken away: { $before }
setting-by-file = the file

## When something is changed or called off
menu-change = Change something planned
menu-cancel = Call something off
change-nothing-planned = Nothing is planned, so there is nothing to change.
change-which =
    What do you want to change?
    { $lines }
change-menu = { $title } { $when }, { $place }. Meet at: { $meet }. What is to be changed? You can also write it all on one line, for example: at 12; the library
change-menu-time = Time
change-menu-meet = Meeting point
change-menu-place = Place
change-menu-places = Places
change-menu-title = What we do
change-menu-fare = Price
change-menu-food = Food
change-menu-conditions = Good to know
change-menu-who = Responsible
change-menu-off = Call it off
change-done = See what people will read
change-more = Change more
change-save = Save
change-open = Just turn up
change-take-away = Take it away
change-ask-time = When will { $title } be? Now it is { $when }. Write for example: at 12, or Friday at 12.
change-ask-meet = Where do you meet? Now: { $meet }. Write it, or choose.
change-ask-place = Where is { $title } { $when }? Now: { $place }. Write the place.
change-ask-places = How many places are there? Write for example: 8 places.
change-ask-title = What will you do { $when }? Keep it short.
change-ask-fare = What does it cost? Write for example: free.
change-ask-food = What is there to eat? Write for example: we grill sausages.
change-ask-conditions = What is good to know? Write for example: dress warmly.
change-ask-who = Who is responsible for { $title } { $when }? Choose, or write the first name.
change-which-hour = Which time do you mean?
change-before-clock = { $at }, before the clock changes
change-after-clock = { $at }, after the clock has changed
change-time-no = { $why ->
    [past] It is over already.
    [impossible] There is no such time.
    [skipped-hour] There is no such hour, because the clock changes then.
    [contradiction] The day and the date do not match.
    [too-far] That is too far ahead.
   *[not-a-time] That time was not quite clear.
} Write for example: at 12, or Friday at 12.
change-past = It is over already. Write a time that is to come.
change-ends-first = It would be over before it begins. Write another time.
change-begun = { $title } began { $when }. Now you can only change the place, the meeting point and what is good to know.
change-nothing = { $title } { $when }: it is like that already. Nothing is changed.
change-taken = { $when } is taken by something else, or by a vote. Choose another time.
change-too-few =
    { $count ->
        [one] One person has a place now, so { $places } is too few. Write 1 or more.
       *[other] { $count } people have a place now, so { $places } is too few. Write { $count } or more.
    }
change-not-team = Who was that? Choose one of those who work here, or write the first name.
change-places-wrong = Write a number from 1 to { $most }, for example: 8 places.
change-empty = Write it in a few words.
change-not-understood = That was not quite clear. Choose what to change, or write for example: at 12; the library
change-told = Changed: { $title } { $was }. New: { $what }. Now: { $now }{ $more }
change-told-hour = { $title } { $was } is moved to { $now }.{ $more }
change-told-title = { $title } { $was } will be { $now } instead.{ $more }
change-told-meet = { $title } { $when }: new meeting point: { $meet }.{ $more }
change-menu-ends = End
change-ask-ends = When does { $title } { $when } end? Now it ends at { $ends }. Write for example: at 15.
change-ends = It ends at { $ends }.
change-no-place = That looks like a time. Write the place in words.
change-series = This goes for all the coming times.
change-series-only = Only this time; the others are as before.
change-series-all = This changes this time and all after it, except those that were moved on their own.
change-only-this = Only this one
change-all-coming = All coming
change-series-no = All coming ones cannot be changed, because of { $when }. { $why }
change-have-place = You have a place. Please tell us if it does not suit you.
    .sms = You have a place. Does it not suit you? Answer NO.
change-taken-over = { $name } has taken over { $title } { $when }. Thank you, you need not think of it now.
change-taken-over-none = You are no longer alone in being responsible for { $title } { $when }.
change-now = { $when }, { $place }. Meet at: { $meet }.
change-now-titled = { $title } { $when }, { $place }. Meet at: { $meet }.
change-told-terms = Changed: { $title } { $when }.{ $more } All else is as before.{ $last }
change-what-day = day
change-what-hour = hour
change-what-title = what we do
change-what-place = place
change-what-meet = meeting point
change-places =
    { $places ->
        [one] There is one place now.
       *[other] There are { $places } places now.
    }
change-places-none = You need not sign up any more. Just turn up.
change-fare-none = The price we wrote no longer holds.
change-food-none = There will be no food after all.
change-conditions-none = What we wrote was good to know no longer holds.
change-answer-time = Please tell us if it does not suit you.
    .sms = Cannot come? Answer NO.
change-answer-places = Would you like to come?
    .sms = Would you like to come? Answer YES or NO.
change-on-screen = Changed. Now it is { $title } { $when }, { $place }. Meet at: { $meet }.
change-preview =
    { $count ->
        [0] There is nobody to tell about this:
        [one] One person will read this:
       *[other] { $count } people will read this:
    }
    { $told }
    Shall we send it?
change-preview-later =
    { $count ->
        [0] There is nobody to tell about this:
        [one] One person will read this { $at }:
       *[other] { $count } people will read this { $at }:
    }
    { $told }
    Shall we send it?
change-preview-staff = { $changes } Nobody else is told. Shall we save it?
change-responsible = { $name } will be responsible.
change-responsible-none = Nobody is responsible alone.
change-telling = Note: { $words } may show a stranger what this is about.
change-closed = Note: { $day } is a closed day with you ({ $why }).
change-night = Note: { $when } is at night.
change-beside = Note: at the same time there is { $titles }.
change-as-it-is = This is how it is now: { $title } { $when }, { $place }. Meet at: { $meet }. Write CHANGE if you want to change it.
change-meanwhile = Something was changed meanwhile. Now it is { $title } { $when }, { $place }. Meet at: { $meet }.
change-sent-later =
    { $count ->
        [one] It is saved, and one person will be told { $at }.
       *[other] It is saved, and { $count } people will be told { $at }.
    }
change-yours = You are responsible for { $title } { $when } now.
change-yours-by = { $name } has made you responsible for { $title } { $when }. If it does not suit you, talk to each other.
activity-cancelled-why = { $title } { $when } is called off. { $why } Write WEEK to see what is on.
cancel-nothing = Nothing is planned, so there is nothing to call off.
cancel-which =
    What is to be called off?
    { $lines }
cancel-ask-series = { $title } is every week. Is only { $when } called off, or all the times to come?
cancel-only-this = Only this time
cancel-whole-series = All the times to come
cancel-ask-reason = Why is { $title } { $when } called off? Everybody reads the reason. Choose, or write it yourself, { $longest } characters at most.
cancel-ask-reason-begun = { $title } began { $when }. Why is the rest called off? Everybody reads the reason. Choose, or write it yourself, { $longest } characters at most.
cancel-reason-button-weather = The weather
cancel-reason-button-illness = Illness
cancel-reason-button-transport = Transport
cancel-reason-button-few = Too few signed up
cancel-reason-weather = It is because of the weather.
cancel-reason-illness = It is because of illness.
cancel-reason-transport = We have no transport.
cancel-reason-few = Too few had signed up.
cancel-ask-standing = Somebody may be on their way. Who waits at the meeting point ({ $meet }) until { $until }? Choose, or write a first name.
cancel-standing-me = I do
cancel-standing-nobody = Nobody
cancel-name-long = Write only a first name, { $longest } characters at most.
cancel-told = Called off: { $title } { $when }. { $why }{ $series } Write WEEK to see what is on.
cancel-series = {" "}This goes for all the times to come.
cancel-told-late = CALLED OFF: { $title } { $when }. { $why }{ $series } On your way? { $name } waits at the meeting point until { $until }: { $meet }. No need to answer.
cancel-told-late-nobody = CALLED OFF: { $title } { $when }. { $why }{ $series } On your way? You can turn back. None of us is at the meeting point. No need to answer.
cancel-clock = { $hour }:{ $minute }
cancel-seen = Seen
cancel-seen-thanks = Thank you. Now we know that you have seen it.
cancel-on-screen = Called off: { $title } { $when }. { $why }
cancel-preview =
    Everybody will read this now, except those who have said no:
    { $told }
    Shall we call it off?
cancel-preview-later =
    Everybody will read this { $at }, except those who have said no:
    { $told }
    Shall we call it off?
cancel-send = Call it off and tell
cancel-again = Start again
cancel-stop = Do not call it off
cancel-stands = { $title } { $when } is not called off. Write CALL OFF if it is to be.
cancel-sent =
    { $count ->
        [0] It is called off. Nobody needed to be told.
        [one] It is called off, and one person is told now.
       *[other] It is called off, and { $count } people are told now.
    }
cancel-sent-later =
    { $count ->
        [0] It is called off. Nobody needed to be told.
        [one] It is called off, and one person will be told { $at }.
       *[other] It is called off, and { $count } people will be told { $at }.
    }
cancel-who = Who has not got it
cancel-already = { $title } { $when } is already called off. { $why }
cancel-already-by = { $name } has already called off { $title } { $when }. { $why }
cancel-check = Called off: { $title } { $when }. { $lines }
cancel-check-unreached = Not reached, ring: { $names }.
cancel-check-unconfirmed = Not confirmed: { $names }.
cancel-check-confirmed = Confirmed: { $names }.
cancel-check-standing = { $name } waits at the meeting point until { $until }: { $meet }.
cancel-check-nobody = There was nobody to tell.

## After a backup was put in place
release-new =
    { $count ->
        [0] We had to bring back a copy from { $at }. Nothing goes out by itself until one of you writes RELEASE.
        [one] We had to bring back a copy from { $at }. One message waits, and nothing goes out by itself. Write RELEASE.
       *[other] We had to bring back a copy from { $at }. { $count } messages wait, and nothing goes out by itself. Write RELEASE.
    }
release-ask =
    { $count ->
        [0] The copy is from { $at }. No messages have waited since. Shall everything go as usual again?
        [one] The copy is from { $at }. One message should have gone since, and may have arrived already. What do we do?
       *[other] The copy is from { $at }. { $count } messages should have gone since, and may have arrived already. What do we do?
    }
release-send = Send what still holds
release-drop = Send none of it
release-go-on = Yes, as usual
release-sent =
    { $count ->
        [0] Thank you. Everything goes as usual again.
        [one] Thank you. One message goes out, if it still holds. Everything goes as usual again.
       *[other] Thank you. { $count } messages go out, as far as they still hold. Everything goes as usual again.
    }
release-dropped = Thank you. None of it is sent. All that is new goes as usual again.
release-already = It has been done already. Everything goes as usual.
release-none = Nothing waits. Everything goes as usual.
signal-restored = A copy was brought back ({ $at }). Write RELEASE, and choose what is sent.

## One trouble, and what can be done about it
signal-look = See { $letter }
signal-others =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
signal-unreached = We cannot get through to { $names } ({ $at }). Call, or ask for a new number.
signal-dropped =
    { $count ->
        [one] A message got too old while it waited, and was not sent ({ $at }).
       *[other] { $count } messages got too old while they waited, and were not sent ({ $at }).
    }
signal-dropped-all =
    { $what }
    { $lines }
signal-dropped-line = { $what }: { $names }
signal-message = { $name }, { $when }: { $what }. { $became }
signal-what-reminder = reminder of { $title } { $when }
signal-what-offer = offer of a place on { $title } { $when }
signal-what-cancelled = news that { $title } { $when } is cancelled
signal-what-change = change of { $title } { $when }
signal-what-attendance = attendance list for { $title } { $when }
signal-what-activity = news about { $title } { $when }
signal-what-poll = vote ({ $question })
signal-what-result = result of a vote ({ $question })
signal-what-slot = what we do { $when }
signal-what-plan = the plan of the week
signal-what-good-morning = good morning message
signal-what-day = overview of the day
signal-what-answer = answer from one of the staff
signal-what-thread = news about a conversation
signal-what-invitation = invitation
signal-what-call = news about a call for staff
signal-what-reply = automatic answer to something they wrote
signal-what-message = a message
signal-became-uncertain = It may have arrived: we got no answer when it was sent.
signal-became-lost = It did not arrive.
signal-became-moving = It is on its way once more.
signal-became-repeated = Sent once more { $at }.
signal-became-lost-twice = Sent once more, and we do not know whether it arrived.
signal-button-again = Send again
signal-button-ring = Call
signal-button-let-be = Let it be
signal-button-seen = Seen
signal-button-back = The whole list
signal-done = Somebody has already seen to it.
signal-let-be = All right.
signal-ring = Please call { $names }. We show no numbers here. The alert is marked as called.
signal-after =
    { $said }
    { $rest }
signal-again-sent = It is being sent to { $name } again now.
signal-again-later = It will be sent to { $name } again, but not before { $at }.
signal-again-paused = It will be sent to { $name } again when sending goes on.
signal-again-already = It has already been sent again.
signal-again-asking = We are finding out whether it arrived. Look again in a few minutes.
signal-again-over = It is no longer of use, so it is not sent again.
signal-again-wiped = The text is deleted after three days, so it cannot be sent again. Call, or write anew.
signal-again-nowhere = { $name } cannot be reached on any phone now, so it was not sent. Call, or talk to each other.
signal-again-never = It cannot be sent again.

## A pause, and quiet hours of one's own
menu-pause = Pause messages
pause-ask = Would you like some peace? We hold back what we send by ourselves. What is still useful comes afterwards. For how long?
pause-tomorrow = Until tomorrow
pause-three = Three days
pause-week = One week
pause-weeks = Two weeks
pause-to = Until { $until }
pause-end = End the pause now
pause-which = When should the pause be over?
pause-on = OK. You have a pause until { $until }. { $comes } START turns it off.
pause-comes-mine = We answer when you write, and tell you if what you signed up for changes.
pause-comes-team = What is urgent, and what people write, still comes.
pause-comes-urgent = We answer when you write, and what is urgent still comes.
pause-stands = You have a pause until { $until }. How long would you like it to be? START turns it off.
pause-line = A pause until { $until }.
pause-over = Good. The pause is over. What is still useful comes now, or when the night is over.
pause-over-already = That time has already passed. Write PAUSE and choose for how long.
pause-too-long = A pause can last up to three months. If you want it quiet for longer, write STOP. Your place stays the same.
choice-quiet = Quiet hours
quiet-line = Quiet hours: { $hours }.
quiet-line-none = No quiet hours.
quiet-ask = When would you like it to be quiet? Choose here, or write the hours, like 20-10.
quiet-usual = As usual ({ $hours })
quiet-from = From { $since } to { $till }
quiet-now = OK. Quiet hours: { $hours }. Then we hold back what we send by ourselves, unless it is urgent.
quiet-now-none = OK. Then you have no quiet hours.
quiet-no-day = That leaves almost nothing of the day. Keep at least two hours. PAUSE gives you peace for several days.

## Appointments

veiled = You have a message. Answer READ when it suits you.
appointment-whole = { $party }, { $at }
appointment-whole-place = { $party }, { $at }, { $place }

## Afterwards, those without an appointment, and several that came to nothing

after-asked = Hi! Did the appointment happen: { $appointment }?
after-asked-discreet = Hi! Did the appointment { $at } happen?
after-yes = Yes
after-yes-among = Yes, { $at }
after-no = No
after-no-among = No, { $at }
after-moved = It was moved
    .sms = Moved
after-kept = Good to hear. Is there a next one? Write it here, for example: Tuesday 10:00
after-kept-following = Good to hear. The next one is { $appointment }.
after-missed = Thank you for telling us. That is all right. Would you like help to get a new one? If you have one already, write it here, for example: Tuesday 10:00
    .sms = Thank you for telling us. That is all right. Would you like help to get a new one? Reply YES or NO. If you have one already, write it: Tuesday 10:00
after-missed-following = Thank you for telling us. That is all right. The next one is { $appointment }.
after-moved-asked = Thank you for telling us. When is it now? Write it here, for example: Tuesday 10:00
after-help = Help me get a new one
    .sms = Get help
after-help-none = No new appointment
    .sms = None
after-help-not = No thanks
after-help-sent = { $readers } have been told that you would like help with a new appointment. They read it, { $hours }.
after-help-unread = We have noted that you would like help with a new appointment, but nobody is set up to read it yet. Ask us when we meet.
after-help-words = I would like help to get a new appointment.
after-none-said = All right. Write to us whenever you like.
after-not-yet = That appointment is not before { $at }. We will ask afterwards.
after-called-off = The appointment { $at } no longer stands, so there is nothing to answer.
without =
    Without an appointment ahead: { $count }. Pick a name to make one.
    { $lines }
without-nobody = Everybody has an appointment ahead.
without-line = { $name }: { $parts }
without-kept = Last { $day }.
without-missed = Last { $day }, did not happen.
without-untold = Last { $day }, not answered.
without-never = No appointment so far.
without-signed-up = Signed up for { $title } { $day }.
without-away = Away until { $day }.
without-waits = { $name } decides what we do.
without-waits-for-somebody = Somebody has to decide what we do. Choose who with FOLLOW-UP.
without-wrote = Has written since, { $at }.
menu-without = See who has no appointment
menu-follower = Say who follows up
day-without =
    { $count ->
        [one] 1 has no appointment ahead. Write NO APPOINTMENT.
       *[other] { $count } have no appointment ahead. Write NO APPOINTMENT.
    }
check-in-new = We do not know that any of { $name }'s last few appointments took place.{ $wrote } We ask nothing more by ourselves until you have chosen. What shall we do?
check-in-new-kept = We do not know that any of { $name }'s last few appointments took place.{ $wrote } We ask nothing more by ourselves until you have chosen. What shall we do? { $name } has written down what to do then.
check-in-new-words = We do not know that any of { $name }'s last few appointments took place.{ $wrote } We ask nothing more by ourselves until you have chosen. What shall we do? Their own words, if we hear nothing: { $text }
check-in-wrote = {" "}Has written since, { $at }.
check-in-wrote-not = {""}
check-in-contact = I get in touch
    .sms = Contact
check-in-rest = Leave it
    .sms = Leave
check-in-resume = Ask as before
    .sms = Ask
check-in-decided-contact = Good that you get in touch with { $name }.{ $wrote }
check-in-decided-rest = All right. We ask { $name } nothing more by ourselves until { $name } writes to us.{ $wrote }
check-in-decided-resume = All right. { $name } gets questions as before.{ $wrote }
check-in-not-yours = It is { $name } who decides that now.
check-in-whom = Who should somebody follow up?
check-in-followed = { $name } (now { $by })
check-in-by-whom = Who follows up { $name }?
check-in-by-nobody = Nobody in particular
check-in-follow-set = From now on { $by } follows up { $name }. { $name } is not told of it.
check-in-follow-nobody = From now on nobody in particular follows up { $name }.
check-in-follow-over = That took too long. Write FOLLOW-UP once more.
check-in-words = If you do not hear from me
check-in-words-some = You have written what we should do if we do not hear from you.
check-in-words-ask = What should we do if we do not hear from you? Write it here. One of the staff reads it if several appointments in a row come to nothing, not before.
check-in-words-ask-again =
    If you do not hear from me: { $text }
    Write something new to change it. One of the staff reads it if several appointments in a row come to nothing, not before.
check-in-words-later = Not now
check-in-words-stay = Leave it as it is
check-in-words-delete = Delete it
check-in-words-kept =
    Kept: { $text }
    One of the staff reads it if several appointments in a row come to nothing, not before. Should we read it now? Reply UNDO, and it comes to us.
check-in-words-deleted = Deleted. Nothing is written there now.
check-in-words-as-before = All right. Nothing has changed.
check-in-words-too-long = There is room for { $longest } characters there. We have got the whole text as a message instead.

## Appointments: making one, the list, changing
menu-appointments = Appointments
menu-appointment-for = Appointment for a participant
appointment-question = { $what }.{ $beside } Is that right? Reply YES or NO.
appointment-for = For { $name }: { $what }
appointment-series =
    { $weeks ->
        [1] { $party }, { $count } times, every week: from { $at } to { $last }
        [2] { $party }, { $count } times, every other week: from { $at } to { $last }
       *[other] { $party }, { $count } times, every { $weeks } weeks: from { $at } to { $last }
    }
appointment-beside-none = {""}
appointment-beside = {" "}Note: you also have { $party }, { $at }.
appointment-beside-for = {" "}Note: there is another one then, { $at }.
appointment-yes = Yes, { $at }
appointment-no = No, { $at }
appointment-agreed = It is written down: { $what }. APPOINTMENTS shows all. If it is wrong, reply UNDO.
appointment-agreed-for = It is written down. { $what }. APPOINTMENTS on their phone shows it. If it is wrong, reply UNDO.
appointment-agreed-for-unsaid = It is written down. { $what }. { $name } does not want such things on the phone. Say it when you meet. If it is wrong, reply UNDO.
appointment-stands = It is there already: { $what }.
appointment-not-kept = Fine, we do not write it down. If it is another time, write that. If not, you need not do anything.
appointment-gone = We cannot find that appointment any more. Write APPOINTMENTS to see what stands.
appointment-begun = It was { $at }, so it cannot be changed now. Write APPOINTMENTS to see what is to come.
appointment-past = { $at } has passed. Write a time to come, such as hairdresser Tuesday at 10.
appointment-double = It is there already: { $what }. To change it, write APPOINTMENTS.
appointment-double-for = { $name } has it already: { $what }.
appointment-who = Who are you going to meet? Write for instance the hairdresser, or a name.
appointment-who-for = Who is { $name } going to meet? Write for instance the hairdresser, or a name.
appointment-when = { $party }: When is it? Write for instance Tuesday at 10, or 3 Dec at 14:30.
appointment-when-new = Is a new time agreed with them? Write it, such as Tuesday at 10. If you want help to move it, write that.
appointment-when-again = { $note } When is it? Write for instance Tuesday at 10, or 3 Dec at 14:30.
appointment-when-past = That time has passed.
appointment-when-impossible = There is no such date, or no such hour.
appointment-when-skipped = The clocks go forward that night, so there is no such hour.
appointment-when-contradiction = The weekday and the date do not fit together.
appointment-when-too-far = That is more than a year and a half ahead.
appointment-when-unread = We did not quite understand that time.
appointment-repeat = Write it all in one, such as: every Tuesday at 10 for eight weeks.
appointment-hour = { $day }: At what time? Write for instance at 10, or 13:30.
appointment-which = Which do you mean?
appointment-which-first = When is the first one?
appointment-time = { $at }
appointment-time-first = { $at }, before the clock changes
appointment-time-second = { $at }, after the clock changes
appointment-day = { $day }
appointment-unread = We did not quite understand that time. Write for instance Tuesday at 10. If it is about something else, write that, and one of us reads it.
appointment-waited = That question has waited too long. Write it again, for instance: hairdresser Tuesday at 10.
appointment-stopped = Fine. Then we leave it.
appointment-whose = Who is it for?
appointment-name = { $name }
appointment-name-since = { $name } (since { $day })
appointment-for-unread = We did not read that as an appointment. Who is { $name } going to meet? Write it in one: hairdresser Tuesday at 10.
appointments =
    { $count ->
        [one] You have one appointment. Choose it to see more:
       *[other] You have { $count } appointments. Choose one to see more:
    }
appointments-one = { $party }, { $at }
appointments-none = You have no appointments here. Write one, for instance: hairdresser Tuesday at 10. Or just APPOINTMENT.
appointment-shown = { $what }. Reminder: { $remind }.
appointment-remind-both = two days before, and the same day
appointment-remind-two-days = two days before
appointment-remind-same-day = the same day
appointment-remind-hour = two days before, the same day, and an hour before
appointment-remind-never = none
appointment-move = New time
appointment-delete = Delete
appointment-delete-all = Delete all
appointment-remind = Reminder
appointment-move-question = { $party }: from { $was } to { $at }.{ $beside } Is that right? Reply YES or NO.
appointment-moved = The new time is written down: { $what }.
appointment-unmoved = Fine. The time is as before: { $what }.
appointment-deleted = Taken away here: { $what }. We have not told those you have it with. If it is wrong, reply UNDO.
appointment-back = It is there again: { $what }. If somebody was to come along, write COMPANY once more.
appointment-taken-back = Taken away again: { $what }.
appointment-several = It is a meeting of several. Write to us if the time does not suit you, and we help you.
appointment-made = Hi! { $name } has written down an appointment for you: { $what }. Not right? Reply APPOINTMENTS.
appointment-made-discreet = Hi! { $name } has written down a time for you: { $at }. Not right? Reply APPOINTMENTS.
appointment-withdrawn = Hi! This was a mistake, and is taken away again: { $what }. You need not do anything.
appointment-withdrawn-discreet = Hi! The time { $at } was a mistake, and is taken away again. You need not do anything.

## Calendars: a file in, a file out, an address to ask
menu-calendar = Appointments in my calendar
calendar-broken = We could not read that file as an appointment. Please write it instead, for example: dentist 3.12 at 10
calendar-too-large = That file is too large for us. Please write the appointment instead, for example: dentist 3.12 at 10
calendar-unfetched = We could not fetch that file. Send it again, or write the appointment, for example: dentist 3.12 at 10
calendar-nothing = There is no appointment in that file. Please write it instead, for example: dentist 3.12 at 10
calendar-past = The time in that file has passed. If you have a new time, write it, for example: dentist 3.12 at 10
calendar-too-far = The appointment in the file is more than 18 months ahead. Please send it again when it is nearer.
calendar-zone = We cannot see which time zone that file is for, and we do not guess. Write it by the clock here, for example: dentist 3.12 at 10
calendar-cancelled = The file says that something is called off. We have changed nothing here. Write APPOINTMENTS, and you can delete it yourself.
calendar-first-only = What is in the file repeats, and we cannot see when it ends. We take only the first time now.
calendar-some-left =
    { $count ->
        [one] We take only the first appointment in the file now.
       *[other] We take only the first { $count } appointments in the file now.
    }
calendar-nobody = Appointment
calendar-file = Here is the appointment as a file. Tap it to put it in your calendar.
    .sms = We can only send files on Telegram. Write CALENDAR, and you can get an address for the calendar on your phone instead.
calendar-to-phone = To the calendar
calendar-gone = We cannot find that appointment. Write APPOINTMENTS to see yours.
calendar-is-off = You can get an address that shows your times in the calendar on your phone: just the word Avtale, and when. Anyone who has it sees them. It is off now.
    .sms = The calendar on your phone can fetch your times from an address. Anyone who has it sees them. It is off now. Files come on Telegram only.
calendar-is-on = Your calendar address has been on since { $day }. It is shown only once. If you have lost it, you can get a new one; the old one then stops working.
calendar-turn-on = Make an address
    .sms = Make
calendar-turn-off = Turn off
    .sms = Off
calendar-renew = New address
    .sms = New
calendar-address =
    { $address }
    Add it as a subscription in your calendar. Anyone who has it sees your times, so do not share it. We show it only now. Write CALENDAR to turn it off.
calendar-stopped = Fine. The address is off, and shows nothing more.
calendar-stopped-already = The address was off already.
calendar-not-here = We cannot make such an address here yet. On Telegram you can get each appointment as a file.
calendar-only-when-we-meet = You have chosen that we send nothing about appointments, so we make no address. You can change that in MY CHOICES.
calendar-off-phone = The address for your calendar is off, because a new phone is yours now. Write CALENDAR if you want a new address.
calendar-off-idle = The address for your calendar is off: it has not been used for sixty days. Write CALENDAR if you want a new one.

## Somebody who goes with you
menu-company = Going along to appointments
company-asked = We are asking if anyone can come along { $at }. { $answer } We cannot promise that anyone can.
company-asked-already = We are already asking if anyone can come along { $at }. { $answer }
company-hear = You will hear from us by { $until }.
company-look = Write COMPANY after { $until } to see the answer.
company-asked-still = We have not found anyone for { $at } yet. We are still asking.
company-too-late = There is too little time to find anyone for { $at }. Write to us here: { $readers } will read it, { $hours }.
company-nobody = There is nobody to ask right now. Staff will see that you want company. Feel free to write: { $readers } will read it.
company-which = Which appointment do you want company for?
company-withdraw = I will manage
company-withdrawn = Fine, then we ask nobody for { $at }. Write COMPANY if you change your mind.
company-gone = This no longer applies ({ $at }). If you need anything, write to us.
company-needed = { $name } would like company { $at }.
company-needed-again = Nobody has answered yet. { $told }
company-take = I will come along
company-yours = Thanks! You go with { $name } { $when }. { $meeting } Should it be otherwise? Write where and when.
company-when = { $at }
company-when-with = { $at } ({ $party })
company-usual = That suits
company-drop = Cannot after all
company-meet-usual = You meet outside { $at }.
company-meet-own = You meet: { $text }.
company-meet-told = Thanks. { $name } will be told. { $meeting }
company-meet-long = That was a little long. Write where and when you meet in { $longest } characters at most.
company-meet-question = A question here goes to nobody, and where you meet is as before. Write where and when, without a question mark. To answer somebody, write ANSWER.
company-taken = { $taker } goes with { $name }. Thank you for offering.
company-not-needed = Thanks, but it is no longer needed ({ $at }).
company-not-yours = You are not the one going along { $at } now, so nothing is changed.
company-screen = { $told } { $taker } goes along.
company-screen-off = { $told } No longer needed.
company-found = { $name } will meet you outside { $at }. The appointment: { $what }.
company-found-own = { $name } will come with you: { $what }. You meet: { $text }.
company-found-discreet = { $name } will meet you { $at }.
company-found-own-discreet = { $name } will come with you { $at }. Reply READ to see where you meet.
company-fine = Fine
company-decline = Rather somebody else
company-fine-said = Good. Write to us if anything changes.
company-declined = That is quite all right. We will ask others. { $answer }
company-declined-late = That is quite all right. We will ask others, but it is not certain that anyone can. Feel free to write: { $readers } will read it.
company-off = It turned out that company was not needed { $at }. Thank you for offering.
company-given-up = Thanks for telling us. { $name } will be told, and we ask the others.
company-free = Sorry, { $name } cannot come along { $at } after all. We are asking the others. You will hear from us by { $until }.
company-free-late = Sorry, { $name } cannot come along { $at } after all. It is not certain that anyone else can. Write to us: { $readers } will read it.
company-somebody = The one you had agreed with
company-none = We have not found anyone for { $at } yet. We are still asking, but cannot promise it. Feel free to write: { $readers } will read it.
company-moved = { $name } has a new time: { $at }. Can you still come along?
company-fits = That suits
company-moving = We are asking { $name } if { $at } suits too. You will hear from us by { $until }.
company-unanswered = { $name } has not answered about { $at }. We are asking the others too. You will hear from us by { $until }.
company-remind = Remember that you go with { $name } { $at }. { $meeting }
company-away = It is not certain that { $name } will come { $at }. Does it still suit you? If so, ask one of the staff before you go.
company-back = { $at } with { $name } holds as agreed again.
company-remind-away = { $told } It is not certain that { $name } will come. Ask one of the staff before you go.
company-after = How was it to have { $name } with you? You can also write, and one of us will read it.
company-good = Well
company-bad = Not so well
company-went =
    { $how ->
        [good] How nice. Thanks for telling us.
       *[other] Thanks for telling us. Would you like to talk with somebody about it? Choose below, or just write.
    }
company-talk = Talk with somebody
company-talk-words = I would like to talk with one of you.
company-talk-heard = We have noted that you would like to talk with somebody.
company-list-none = Nobody is waiting for company now.
company-list-mine = { $letter }. You and { $name }, { $at }
company-list-waiting = { $letter }. { $name } would like company { $at }
company-list-take = Go along to { $letter }
company-list-drop = Cannot { $letter }
signal-company = { $name } would like company, and nobody has been able to ({ $at }). Get in touch.

## Reminders of appointments, answers to them, and help with moving one
remind-full-today = Hi! Remember today: { $what }.{ $wish }
remind-full-tomorrow = Hi! Remember tomorrow: { $what }.{ $wish }
remind-full-on = Hi! Remember { $what }.{ $wish }
remind-discreet-today = Hi! Remember today, { $at }.{ $wish }
remind-discreet-tomorrow = Hi! Remember tomorrow, { $at }.{ $wish }
remind-discreet-on = Hi! Remember { $at }.{ $wish }
remind-wish-none = {""}
remind-wish-move = {" "}The time has not been moved yet.
remind-wish-cancel = {" "}It has not been called off yet.
remind-with = {" "}{ $name } will meet you { $at }.{ $wish }
remind-with-own = {" "}{ $name } is coming with you. You meet: { $text }.{ $wish }
remind-with-somewhere = {" "}{ $name } is coming with you.{ $wish }
remind-ok-label = OK
remind-ok-among = OK, { $at }
remind-move-label = Move
remind-company-label = Company
remind-off-label = Call off
remind-thanks = Good, thank you! Noted: { $at }. Write MOVE if it does not suit you after all.
remind-other-time = The time is another one now: { $at }. Write APPOINTMENTS to see them all.
remind-is-off = That appointment is called off. Write APPOINTMENTS to see the rest.
remind-gone = That appointment is over. Write APPOINTMENTS to see what is to come.
remind-which = Which one do you mean?
request-move-asked = Good that you said so. { $at } is NOT moved yet and still stands. Do you want help? You can write which time suits you.
request-off-asked = Good that you said so. { $at } is NOT called off yet and still stands. Do you want help to call it off?
request-help = Yes, help me
request-help-among = Yes, help me: { $at }
request-self = I see to it myself
request-self-among = I see to it myself: { $at }
request-own = I have a new time
request-done = It is done
request-self-fine = Fine. { $at } stands here until you say otherwise. Write MOVE or CALL OFF whenever you like.
request-own-ask = When is the new time? Write for example: Thursday 3 Dec at 15:00
request-own-kept = The new time is written down: { $what }. If that is wrong, write MOVE.
request-done-off = Fine, it is struck off here. For a new time, write APPOINTMENT.
request-agreed = Is { $at } agreed with them, so that it stands?
    .sms = Is { $at } agreed with them, so that it stands? Reply YES. If you want help with asking them, reply NO.
request-agreed-yes = Yes, it is agreed
request-agreed-no = No, help me
request-clash = There is something else then: { $what }. Should both stand? If not, write another time.
    .sms = There is something else then: { $what }. Should both stand, reply YES. If not, write another time.
request-clash-yes = Yes, both
request-time-which = Which time do you mean?
request-time-no = { $why ->
    [past] That time has passed.
    [impossible] There is no such time.
    [skipped-hour] There is no such hour, because the clocks change then.
    [contradiction] The day and the date do not fit together.
    [too-far] That is too far ahead.
   *[loose] The time was not quite clear.
} Write the day and the hour, for example: Thursday 3 Dec at 15:00
request-at-label = { $at }
request-time-past = That time has passed. Write one that is to come, for example: Thursday 3 Dec at 15:00
request-time-same = That is the time it has now: { $at }. Write another, for example: Friday at 15:00
request-several = Several people meet there, so one of us changes the time. Write MOVE, and we help.
request-with-wish = Noted: "{ $text }". { $told } If it was something else, write UNDO.
request-has-taker = { $taker } is seeing to it for you. Until you hear more: { $at } still stands, and is NOT { $kind ->
    [cancel] called off
   *[move] moved
} yet.
request-no-readers = It is kept, but nobody is set up to read it yet. { $at } is NOT { $kind ->
    [cancel] called off
   *[move] moved
}. Please ring them yourself.
request-read-later = Thank you. One of us reads it { $until }, not before. { $at } is NOT { $kind ->
    [cancel] called off
   *[move] moved
} yet and still stands.
request-read-now = Thank you, we have told the staff. You will hear from us. Until then { $at } is NOT { $kind ->
    [cancel] called off
   *[move] moved
} and still stands.
request-too-late-move = None of us can move { $at } in time. It still stands. Please ring them yourself as soon as you can.
request-too-late-off = None of us can call off { $at } in time. It still stands. Please ring them yourself as soon as you can.
request-new-move = { $name } would like help to move the appointment { $at }. Who takes it?
request-new-off = { $name } would like help to call off the appointment { $at }. Who takes it?
request-again-move = { $name } is still waiting for help to move the appointment { $at }. Who takes it?
request-again-off = { $name } is still waiting for help to call off the appointment { $at }. Who takes it?
request-take = I take it
request-not-own = It is your own appointment. One of the others helps you.
request-taken = { $taker } has already taken it for { $name }. Thank you anyway!
request-nobodys = Nobody has taken it for { $name } yet. Press "I take it" first.
request-over = There is nothing more to arrange here for { $name }. Thank you!
request-yours-move = Thank you! { $name } would like to move: { $what }. It stands until you say here what came of it.
request-yours-off = Thank you! { $name } would like to call off: { $what }. It stands until you say here what came of it.
request-yours-wish = { $told } { $text }
request-time = New time
request-off = Called off with them
request-stands = Still stands
request-drop = I cannot after all
request-dropped = Fine. The others are told that { $name } is waiting for help.
request-gone = { $name } needs no more help with the appointment. Thank you!
request-not-done = { $name } is waiting to hear what becomes of the appointment { $at }. What was it?
request-now-move = { $name } would rather move than call off the appointment { $at }. It is still yours to see to.
request-now-off = { $name } would rather call off than move the appointment { $at }. It is still yours to see to.
request-words = { $name } writes about the appointment { $at }: { $text }
request-time-ask = Which new time is agreed? Write for example: Thursday 3 Dec at 15:00
request-recorded = Noted: { $at } stands.
request-recorded-off = Noted: { $at } is called off.
request-recorded-all = { $what } { $told }
request-is-told = { $name } is told, nobody else.
request-tell-yourself = { $name } does not want such things on the phone. Say it when you meet.
request-moved-full = { $name } has moved the appointment. Now it is: { $what }. If it does not suit you, write MOVE.
request-moved-discreet = { $name } has seen to it. The new time is { $at }. If it does not suit you, write MOVE.
request-off-full = { $name } has called off the appointment: { $what }. For a new time, write APPOINTMENT.
request-off-discreet = { $name } has seen to it: { $at } is called off. For a new time, write APPOINTMENT.
request-stands-full = { $name } has tried, but the appointment still stands: { $what }. Do write to us if you wonder about anything.
request-stands-discreet = { $name } has tried, but { $at } still stands. Do write to us if you wonder about anything.
discretion-line-none = Appointments: nothing on the phone. Change: write SCREEN.
discretion-line-minimal = Appointments: only that you have a message. Change: write SCREEN.
discretion-line-discreet = Appointments: only the time. Change: write SCREEN.
discretion-line-full = Appointments: everything, also where and with whom. Change: write SCREEN.
discretion-none = Nothing, only when we meet
discretion-minimal = Only that there is a message
discretion-discreet = Only the time
discretion-full = Everything, also where and who
discretion-choose = What the phone shows
discretion-ask = How much should your phone show of your appointments? Whoever sees the screen can read it.
discretion-now = Fine. This is how the screen will look: { $shown }
discretion-now-none = Fine. Then we send nothing about your appointments. We say it when we meet. APPOINTMENTS shows them.
remind-line = Reminders of appointments: { $when }.
remind-both = Two days before and the same day
remind-two-days = Two days before
remind-same-day = Only the same day
remind-hour = Both, and an hour before
remind-never = None
remind-choose = Reminders of appointments
remind-ask = When would you like to be reminded of your appointments? Of one before 10 we remind you the evening before.
remind-now = Fine. Reminders of appointments: { $when }.
read-nothing = No message is waiting for you now. Do write if you wonder about anything.

## Meetings of several
whose-since = { $name } (since { $day })
meeting-party = { $kind ->
    [plan] Meeting about your plan
   *[group] Meeting with those around you
}
meeting-yours = { $kind ->
    [plan] meeting about your plan
   *[group] meeting with those around you
}
meeting-theirs = { $kind ->
    [plan] meeting about { $name }'s plan
   *[group] meeting with those around { $name }
}
meeting-whole = { $of } { $at }
meeting-whole-place = { $of } { $at }, { $place }
meeting-new = { $by } has set up a { $what }. With: { $who }. Does it suit you?
meeting-new-discreet = You have an appointment { $at }. Does it suit you? READ shows more.
meeting-asked = { $by } asks if you can join: { $what }. Are you coming?
meeting-asked-discreet = Can you { $at }? READ shows more.
meeting-moved = New time. No longer { $was }, but { $what }. Does it suit you?
meeting-moved-discreet = The appointment { $was } is moved to { $at }. Does it suit you? READ shows more.
meeting-asked-moved = New time. No longer { $was }, but { $what }. Are you coming?
meeting-off = Called off: { $what }. You do not need to do anything.
meeting-off-discreet = The appointment { $at } is called off. You do not need to do anything.
meeting-released = You do not need to come after all: { $what }.
meeting-released-discreet = You do not need to come { $at } after all.
meeting-day = Remember: { $what }.
meeting-day-discreet = Remember the appointment { $at }. READ shows more.
meeting-fits = Suits me
meeting-misfits = Does not suit
meeting-come = Coming
meeting-cannot = Cannot
meeting-change = Change
meeting-matter = Good. Is there something you want to bring up? Write it here, and { $maker } gets it. If not, you need do nothing.
meeting-no-matter = That is fine. See you.
meeting-what-misfits = Thanks for telling us. { $maker } will know. The meeting is not changed yet. What does not suit? Pick, write it yourself, or leave it.
meeting-wants = { $what ->
    [time] The time
   *[whole] The meeting
}
meeting-rather-without = Rather without { $name }
meeting-passed-on = Thank you. { $maker } will know, and you need not explain. Nothing is changed yet. To say more, write it here.
meeting-not-asked = That meeting is not yours any more, so nothing is changed.
meeting-is-off = The meeting { $at } is called off.
meeting-begun = The meeting { $at } has begun or is over, so it cannot be changed here.
meeting-you-come = Good. You are coming: { $what }.
meeting-you-cannot = All right. { $maker } will know that you cannot: { $what }.
meeting-told-misfits = { $name } says that the meeting { $at } does not suit. It stands until you do something about it.
meeting-told-time = { $name } would like another time for the meeting { $at }.
meeting-told-whole = { $name } does not want the meeting { $at }. Talk together first if you can.
meeting-told-without = { $name } would rather have the meeting { $at } without { $other }, and need not say why.
meeting-told-matter = What { $name } wrote just now is for the meeting { $at }.
meeting-told-cannot = { $name } cannot come: { $of } { $at }.
meeting-let-go = Take out { $name }
meeting-whose = Whose meeting is it? Pick, or write the first name.
meeting-which-kind = What kind of meeting is it?
meeting-kind = { $kind ->
    [plan] Individual plan
   *[group] Responsible group
}
meeting-when = When is it? Write for example: Thursday at 10, or 3.12 at 10.
meeting-which-time = Which do you mean?
meeting-which-hour = What time { $day }? Write for example: at 10.
meeting-at = { $at }
meeting-on = { $day }
meeting-when-no = { $why ->
    [past] That is over already.
    [impossible] There is no such time.
    [skipped-hour] There is no such hour, because the clock changes then.
    [contradiction] The day and the date do not fit together.
    [too-far] That is more than a year and a half ahead.
   *[not-a-time] The time was not quite clear.
} Write a day and a time, for example: Thursday at 10.
meeting-where = Where is it? Write the place, or SKIP.
meeting-skip = Skip
meeting-place-long = The place is a bit long. There is room for { $longest } characters.
meeting-who = Who else of us comes? Pick one or more, or ALL. NONE if it is only you.
meeting-who-not-known = We find nobody of us called { $name }.
meeting-chosen = Done
meeting-nobody = Nobody else
meeting-pick = Pick one of the answers.
meeting-you = you
meeting-check = Is this right? { $of }, { $at }. { $place } With: { $who }. Everybody is told. Answer YES or NO.
meeting-check-place = Place: { $place }.
meeting-check-no-place = No place set.
meeting-beside = { $name } has something else at about that time.
meeting-yes = Yes
meeting-no = No
meeting-stop = Cancel
meeting-stopped = All right. Nothing is changed.
meeting-made = It is set up: { $of } { $at }. Everybody is told. MEETINGS shows who comes.
meeting-by-word = { $name } does not get this on the phone. Say it when you meet.
meeting-made-already = That meeting is set up already. MEETINGS shows it.
meeting-double = It is there already: { $of } { $at }. Pick another time, or see MEETINGS.
meeting-start-again = That was a while ago, so we start again. Write MEETING.
meetings = Meetings to come:
    { $lines }
meetings-line = { $at }: { $of }.
meetings-pick = { $name } { $at }
meetings-none = No meetings are set up. MEETING sets one up.
meeting-shown = The meeting is { $what }.
    { $lines }
meeting-line = { $name }: { $state }
meeting-state = { $state ->
    [coming] coming
    [declined] cannot
   *[asked] has not answered
}
meeting-move = Move
meeting-call-off = Call off
meeting-move-when = The meeting is { $at }. When should it be instead?
meeting-move-check = Move { $of } from { $was } to { $at }? Everybody is told and asked anew. Answer YES or NO.
meeting-same-time = It is { $at } already. Nothing is changed.
meeting-is-moved = The meeting is moved to { $at }. Everybody is told.
meeting-off-sure = Call off { $what }? Those who know of it are told. Answer YES or NO.
meeting-is-called-off = The meeting { $at } is called off. Those who knew of it are told.
meeting-is-let-go = { $name } is taken out, and will know that it is not needed.
menu-meeting = Set up a meeting
menu-meetings = Meetings to come

## Somebody is away until a day
menu-return = Somebody is away for a while
menu-away = I am away for a while
return-who = Who is away? Pick, or write the first name.
return-ask = Until when is { $name } away? Write the day { $name } is back, for example 15 March. Nobody has to say why.
return-ask-own = Until when are you away? Write the day you are back, for example 15 March. You do not have to say why.
return-known = It says { $day } now.
return-line = { $name } is back { $day }.
return-remove = Remove the date
return-stop = Cancel
return-stopped = All right. Nothing is changed.
return-which = Which day do you mean?
return-until = { $day }
return-day-no = { $why ->
    [past] Pick a day to come, tomorrow at the earliest.
    [too-far] That is more than a year and a half ahead.
    [impossible] There is no such day.
    [contradiction] The day and the date do not fit together.
    [no-day] It was not quite clear which day.
   *[not-a-time] The day was not quite clear.
} Write for example: until 15 March.
return-check = { $name } is back { $day }? Until then we send nothing of our own accord, and { $name } will know. Answer YES or NO.
return-check-own = Are you back { $day }? Until then it is quiet from us. The staff will know the day. START turns it on again. Answer YES or NO.
return-yes = Yes
return-no = No
return-on = All right. { $name } is left in peace until { $day }. You are told fourteen days before, so that something can be ready.
return-on-own = All right. It is quiet from us until { $day }. If you write, we answer. START turns it on again when you like.
return-before-own = Agreed before that: { $what }.{ $more ->
        [0] { "" }
       *[other] { " " }And { $more } more.
    } We do not remind you of it now. To move or call off any of it, write MOVE or CALL OFF.
return-before = Agreed before that ({ $count }): { $times }.{ $more ->
        [0] { "" }
       *[other] { " " }And { $more } more.
    } To move or call off any of it, write APPOINTMENTS { $name }.
return-company-told = Whoever was to come along learns that it is uncertain.
return-already = It says so already: { $name } is back { $day }.
return-over = The date for { $name } does not count any more.
return-off = The date for { $name } is removed. What is still useful comes now.
return-off-own = The date is removed. Good to have you here.
return-noted = Hi. It is quiet from us until { $day }, so you can have peace. If you write, we answer. START turns it on again.
return-told = { $name } is away and back { $day }. Until then it is quiet from us. { $name } can write at any time.
return-ended = { $name } wants messages again, so the date { $day } does not count any more.
return-soon = { $name } is back { $day }. Is something ready? An appointment on one of the first days helps.
return-free = { $name } is back { $day }. { $taker } cannot see to it after all. Who can?
return-take = I will
return-appointment = Appointment
return-taken = { $taker } sees to something for when { $name } is back. Thank you for wanting to.
return-screen = { $name } is back { $day }. { $taker } sees to something.
return-yours = Thanks. You see to something for when { $name } is back { $day }. An appointment on one of the first days helps.
return-drop = Cannot
return-given-up = Thanks for telling us. The others are asked about { $name }.
return-not-yours = You are not the one seeing to something for { $name } now, so nothing is changed.
return-first-word = Hi { $name }. Good to hear from you when it suits you. Nothing is urgent. Best wishes, { $readers }
signal-return = { $name } is back soon, and nobody has said that something is ready ({ $at }).
signal-request = { $name } would like help with an appointment, and nobody has taken it ({ $at }). Get in touch.
signal-check-in = We do not know that any of { $name }'s last few appointments took place, and nobody has decided what to do ({ $at }). Choose who with FOLLOW-UP.

## What staff see and change of a participant's appointments

appointments-for =
    { $count ->
        [one] { $name } has one appointment. Choose it to see more:
       *[other] { $name } has { $count } appointments. Choose one to see more:
    }
appointments-none-for = { $name } has no appointments here. APPOINTMENT writes one down.
appointment-when-new-for = What new time is agreed? Write it, such as Tuesday at 10.
appointment-several-for = That is a meeting of several. Write MEETINGS to change it.
appointment-moved-for = The new time for { $name } is written down: { $what }. { $name } is told.
appointment-moved-for-unsaid = The new time for { $name } is written down: { $what }. { $name } does not want such things on the phone. Say it when you meet.
appointment-deleted-for = Taken away for { $name }: { $what }. { $name } is told, but not those it was with. If it is wrong, reply UNDO.
appointment-deleted-for-unsaid = Taken away for { $name }: { $what }. { $name } does not want such things on the phone. Say it when you meet. If it is wrong, reply UNDO.
appointment-back-for = It stands here again. { $what }. If somebody was to go along, tell them.
appointment-moved-by = Hi! { $name } has written down a new time for you: { $what }. If it does not suit, write MOVE.
appointment-moved-by-discreet = Hi! { $name } has written down a new time for you: { $at }. If it does not suit, write MOVE.
appointment-off-by = Hi! { $name } has taken away your appointment: { $what }. It is off. If you wonder about anything, write to us.
appointment-off-by-discreet = Hi! The time { $at } is off. { $name } has taken it away. If you wonder about anything, write to us.

## Threads: who has them

thread-take = I take it
thread-read = Read on the page
thread-linked = { $name } has written ({ $at }).
thread-called =
    { $count ->
        [1] { $name } rang ({ $at }) and wants a call back.
       *[other] { $name } rang { $count } times, last { $at }, and wants a call back.
    }
thread-no-text =
    { $count ->
        [1] { $name } sent something other than text ({ $at }). It cannot be read here. Ask what it was about.
       *[other] { $name } sent { $count } things that are not text, last { $at }. They cannot be read here. Ask what it was about.
    }
thread-still-waits = { $name } is still waiting for an answer (since { $since }).
thread-owner-reminded = { $name } is waiting for your answer (since { $since }). If you do not answer, it goes to somebody else. That is quite all right.
thread-with = We are talking now
thread-with-them = Good. The conversation with { $name } is still yours.
thread-taken-by = { $owner } has taken the conversation with { $name }.
thread-yours = The conversation with { $name } is yours now.
thread-yours-already = You already have the conversation with { $name }.
thread-has-owner = { $owner } has already taken the conversation with { $name }. Thank you!
thread-is-answered = { $owner } has already answered { $name }. Thank you!
thread-is-closed = The conversation with { $name } is closed.
thread-not-sent = { $why } Your words have not been sent.
thread-send-anyway = Send anyway

## What a receipt promises

receipt-open = Thanks, your message has arrived. { $readers } will read it, and one of us answers today before { $ends }. Danger to life: { $ambulance }. Automatic reply.
receipt-closing = Automatic reply: It has arrived. If we cannot before { $ends }, we read it { $at }. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }.
receipt-closing-unknown = Automatic reply: It has arrived. We read until { $ends }, and do not know yet when after that. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }.
receipt-shift = Thanks, it has arrived. { $name } is on until { $ends } and reads it. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. Automatic reply.
receipt-later = Automatic reply: Your message has arrived. We read it { $at }, not before. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk now: { $helpline }.
receipt-sooner = Automatic reply: Your message has arrived. We read it { $at }, or sooner. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk now: { $helpline }.
receipt-unknown = Automatic reply: Your message is kept. We do not know yet when somebody reads it. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk now: { $helpline }.
receipt-nobody = Your message is kept, but nobody is set up to read it yet. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }. Automatic reply.
receipt-one-of-us = One of us
receipt-when-open = One of us answers today before { $ends }.
receipt-when-closing = If we cannot before { $ends }, we read it { $at }.
receipt-when-closing-unknown = We read until { $ends }, and do not know yet when after that.
receipt-when-shift = { $name } is on until { $ends } and reads it.
receipt-when-later = We read it { $at }, not before.
receipt-when-sooner = We read it { $at }, or sooner.
receipt-when-unknown = We do not know yet when somebody reads it.
receipt-when-nobody = Nobody is set up to read it yet.
receipt-today = today at { $clock }
receipt-day = { $at }
help-told = We have your message. { $promise } Do write more. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. MENU shows all you can do. Automatic reply.
    .sms = Automatic reply: { $promise } Do write more. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }. MENU.
help-stranger-told = We have your message. { $promise } Write your first name, no more. If you have a code, send it. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. Automatic reply.
    .sms = Automatic reply: { $promise } Write your first name, no more. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }.

## Where it stands

status-message = Your message of { $when } is kept. { $stands }
status-call = You rang { $when } and are waiting for us to ring back. { $stands }
status-taken = { $name } has it.
status-answered = { $name } answered you { $when }. Do write more.
status-none = You have written nothing that waits for an answer here. Write when you like. MENU shows the rest.
menu-status = What happens to my message

## Answering, the rota and the numbers, as settings

setting-name-answering = Shifts and answers
setting-name-numbers-checked = Emergency numbers checked
setting-name-phone = Phone in opening hours
setting-name-answer-minutes = The next is told after
setting-name-alarm-minutes = In danger, the next after
setting-name-silent-minutes = Reminded to answer after
setting-name-first-word-days = First word no sooner than
setting-name-night-shifts = Shifts at night
setting-name-shift-hours = At most on shift
setting-answering =
    This is how people are answered:
    { $lines }
setting-count-ask = { $what } now: { $now }. Write a number from { $least } to { $most }.
setting-count-unclear = Write one number from { $least } to { $most }.
setting-phone-ask = Those who call in opening hours are put through to: { $now }. Write the number, for example +47 67 00 00 00. It is not shown to them.
setting-phone-none = Do not put through
setting-phone-unclear = That does not look like a phone number. Write all the digits, for example +47 67 00 00 00.
setting-night-ask = Shifts at night now: { $now }. May shifts lie in the quiet hours?
setting-night-on = yes
setting-night-off = no
setting-night-unclear = Write YES if shifts may lie at night, or NO.
setting-hours-a-week = { $count ->
        [one] 1 hour a week
       *[other] { $count } hours a week
    }
setting-days-long = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
setting-numbers = Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. Police: { $police }. Last checked { $checked }. Whoever runs the service corrects a wrong number.
setting-numbers-checked = We have checked them
setting-substitute-unclear = Write who the substitute is, and when, for example: 27.11 planning day, substitute Anne 10-12.
setting-closed-substitute = { $days }, substitute { $name } { $first } to { $last }
day-numbers = The emergency numbers were last checked { $day }. Look them up. A coordinator says so with SETTINGS, Emergency numbers.
opening-told = { $readers } read what you write, { $hours }. You can write at any time.

## When somebody rings

voice-number-button = Show the number
voice-rung-button = I have called
voice-number = { $name } called from { $number }. The number is only for calling back now. Call from the work phone or with your number hidden.
voice-number-none = We have no number to call { $name } on here.
voice-number-take-first = Take the conversation with { $name } first, then you see the number.
voice-rung = Thank you! The others know now that you have called { $name }.
voice-rung-already = { $name } no longer waits to be called. Thank you!
voice-rung-by = { $caller } has called { $name }.
voice-many =
    { $count ->
        [1] One other has rung from an unknown number. You get it by and by, { $most } an hour at most.
       *[other] { $count } others have rung from unknown numbers. They come by and by, { $most } an hour at most.
    }
voice-withheld = Somebody called with a hidden number ({ $at }). We cannot call them back.
voice-receipt-open = We saw that you called. { $readers } are here, and one of us calls you today before { $ends }. Danger to life: { $ambulance }. Automatic reply.
voice-receipt-closing = We saw that you called. If we cannot call before { $ends }, we see to it { $at }. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }.
voice-receipt-shift = We saw that you called. { $name } is on until { $ends } and sees it. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }. Automatic reply.
voice-receipt-later = Automatic reply: We saw that you called. We will call you, but not before { $at }. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }.
voice-receipt-unknown = Automatic reply: We saw that you called, but do not know yet when we can call you. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }.
voice-receipt-nobody = We saw that you called, but nobody is set up to call back yet. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }.
voice-receipt-taken = We saw that you called, and { $name } is told. Danger to life: { $ambulance }. Urgent care: { $urgent }. To talk: { $helpline }. Automatic reply.
voice-stranger = Automatic reply: We saw your call and ring back when we are here. Write your first name, no more. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }.
voice-stranger-nobody = Hi! We saw that you called, but nobody is set up to call back yet. Danger to life: { $ambulance }. Urgent care: { $urgent }. Automatic reply.
signal-withheld = Somebody called with a hidden number ({ $at }). We cannot call them back.
day-withheld = Somebody called with a hidden number ({ $at }). We cannot call them back.

## Pages for staff, behind a short sign-in

menu-page = Read on the page
page-title = Conversations
page-skip = Skip to the content
page-out = Sign out
page-out-done = You are signed out. Write PAGE in the chat when you want to come back.
page-back-to-list = All conversations
page-refresh = Look for news
page-gone = The link does not work any more. Write PAGE in the chat, and you get a new one.
page-broken = Something went wrong on our side. Try again in a little while.
page-too-many = Too many tries at once. Try again in a minute.
page-erased = This conversation is not here any more. Nothing has been sent.
page-kept = What you wrote has not been sent. Here it is:
page-again = Try again
page-wrong = This needs a change
page-old-form = The page had been open for a while. Your words are here. Look them over and go on.
page-sign-title = Sign in
page-sign-hello = Hi { $name }. Write your code of six digits.
page-sign-code = Code, six digits
page-sign-in = Sign in
page-sign-forgotten = Forgotten your code? Ask a coordinator to write NEW CODE and your name in the chat.
page-choose-title = Choose a code
page-choose-hello = Hi { $name }. Choose a code of six digits that only you know. You need it each time you sign in here.
page-choose-again = The same code once more
page-choose = Choose the code and sign in
page-rest-title = Are you still there?
page-rest-hello = It has been quiet for a while. Write your code, and you are back where you were.
page-code-digits = The code has { $digits } digits and nothing else.
page-code-weak = That code is easy to guess. Choose one without a row or a pattern.
page-code-unlike = The two codes are not alike. Write the same one twice.
page-code-wrong =
    { $count ->
        [one] That is not the code. You have one try left.
       *[other] That is not the code. You have { $count } tries left.
    }
page-code-locked = There were too many tries. Try again { $until }.
page-code-stopped = The code is closed after many tries. Ask a coordinator for a new one.
page-code-locked-told = Somebody wrote a wrong code on the page five times. It is closed until { $until }. If it was not you, tell a coordinator.
page-code-stopped-told = Somebody wrote a wrong code on the page ten times. It is closed until a coordinator gives you a new one. If it was not you, tell us now.
page-code-chosen = A code for the page has been chosen in your name. If it was not you, tell a coordinator at once.
page-code-reset = Your code for the page is reset. Write PAGE to choose a new one. If you did not expect this, tell a coordinator.
page-address = The link works once, for 15 minutes: { $address }
page-address-nowhere = The page is not set up yet. Whoever runs this has to set PUBLIC_URL first.
page-reset-who = Who needs a new code? Write NEW CODE and the name, for example NEW CODE Sam.
page-reset-nobody = We find nobody in the team with that name. Write NEW CODE and the first name.
page-reset-self = Your own code is reset by another coordinator. Ask one of them to write NEW CODE and your name.
page-reset-which = Several are called { $name }. Who is it?
page-reset-ask = Shall { $name } choose a new code for the page? The old one stops working, and { $name } is signed out.
    .sms = Shall { $name } choose a new code? The old one stops working, and { $name } is signed out. Answer YES or NO.
page-reset-yes = Yes, a new code
page-reset-no = No
page-reset-done = { $name } chooses a new code the next time, and has been told.
page-reset-none = { $name } has no code yet, so nothing has changed.
page-reset-kept = All right. The code is the same.
page-list-waiting = Waiting for an answer
page-list-mine = Yours
page-list-others = The others
page-list-none = Nobody is waiting now.
page-last = Last written { $at }
page-urgent = URGENT
page-call-back = Wants a call
page-for-minutes =
    { $count ->
        [0] just now
        [one] for one minute
       *[other] for { $count } minutes
    }
page-for-hours =
    { $count ->
        [one] for one hour
       *[other] for { $count } hours
    }
page-for-days =
    { $count ->
        [one] for one day
       *[other] for { $count } days
    }
page-state-waiting = Waiting for an answer
page-state-taken = { $owner } has it
page-state-mine = You have it
page-state-answered = { $owner } has answered
page-state-answered-mine = You have answered
page-state-closed = Closed
page-somebody = Somebody
page-messages = Messages
page-call = Rang, and spoke with nobody.
page-rung = Rang back.
page-no-text = Sent something other than text. It is not kept.
page-step-opened = Began { $at }
page-step-told-owner = { $who } was told { $at }, having answered before
page-step-told-shift = { $who } was told { $at }, on shift
page-step-told-leader = { $who } was told { $at }, as leader
page-step-told-all = All at work were told { $at }: { $who }
page-step-told-nobody = Nobody was told { $at }. Whoever comes first gets it.
page-step-alarmed = { $who } was alerted { $at }
page-step-taken = { $who } took it { $at }
page-step-answered = { $who } answered { $at }
page-step-reminded = { $who } was reminded of it { $at }
page-step-given-back = { $who } gave it back { $at }
page-step-went-back = It went back from { $who } { $at }
page-step-handed-over = { $who } took over { $at }
page-step-closed = { $who } closed it { $at }
page-answer-title = Answer to { $name }
page-answer-label = Your answer
page-answer-hint = First you see it as { $name } reads it. Nothing is sent before that.
page-look = See it before it is sent
page-ready-title = Ready answers
page-ready-hint = A tap puts the words into the field. Nothing is sent.
page-look-title = This is how { $name } reads it
page-by-sms = It goes by SMS.
page-by-telegram = It goes by Telegram.
page-send = Send to { $name }
page-change = Change
page-sent = Sent to { $name }.
page-empty = Write something first.
page-long = It has { $length } characters. At most { $longest } can go.
page-closed-words = The conversation is closed. If you send all the same, it opens again. Your words are here.
page-note-title = Note, never sent
page-note-hint = Only those who work here can read this.
page-note-label = New note
page-note-save = Save the note
page-note-saved = The note is saved. It is never sent.
page-plan-title = The plan for a bad night
page-is-note = This looks like a note, so it has not been sent. The field for notes is further down.
page-step-number-shown = { $who } saw the number { $at }
page-on-shift = on shift
page-declined = All right. It stays where it is.
page-asked-title = { $giver } asks you to take over
page-asked-yes = Yes, I take over
page-asked-no = No, not now
page-close-word = If the conversation is to be closed, { $name } can get a last word from you:
page-close-with = Close with a last word
page-close-without = Close without
page-next-title = Pass it on or close it
page-take = I take it
page-taken = It is yours now.
page-give-back = Give it back
page-given-back = It is passed on. The others are told.
page-closed = The conversation is closed. If { $name } writes again, it opens.
page-hand-title = Let somebody else take it
page-hand-summary = What should they know? Only they read it.
page-hand = Ask them to take it
page-hand-nobody = Choose who should take it.
page-handed = Asked. It is yours until they say yes.
page-handed-later = Will be asked when the night is over, if it is still yours.
call-words-kept = Why is on the page: PAGE
organise-copy-kept = { $name } has written to { $count } about { $title } { $when }. The words are on the page: PAGE
request-words-kept = { $name } has written more about the time { $at }. The words are on the page: PAGE
call-more-kept = { $name } writes more about why. The words are on the page: PAGE
request-yours-kept = { $told } They have written more. The words are on the page: PAGE

## A first word to somebody silent

menu-greet = Greet somebody
thread-more-left =
    { $count ->
        [one] And one more message from { $name }. It is on the page.
       *[other] And { $count } more messages from { $name }. They are on the page.
    }
first-word = { $name }: { $text }
first-word-silent =
    It is a while since we heard from these.{ $more ->
        [0] { "" }
       *[other] { " " }And { $more } more.
    } Pick one to greet:
first-word-somebody = Somebody
first-word-silent-one = { $name } (since { $day })
first-word-silent-nobody = Nobody has been silent for long. GREET and a first name greets whoever you like.
first-word-unknown = No participant has that name. SILENT shows whom we have not heard from for a while.
first-word-which = Whom do you mean?
first-word-choose = What do you want to say to { $name }? It asks for nothing, so { $name } need not answer.
first-word-1 = Thought of you. No need to answer.
first-word-2 = Hi! Hope you are all right. No need to answer.
first-word-3 = Hi! It is good to see you when it suits you. Nothing is urgent.
first-word-own = Own words
first-word-ask = Write what you want to say to { $name }. Short is fine, and rather not a question.
first-word-too-long = That was a bit long ({ $length } characters). Write it again, { $longest } at most.
first-word-check =
    { $name } gets:
    { $sender }: { $text }
first-word-check-telling =
    On a locked screen others may read: { $words }. { $name } gets:
    { $sender }: { $text }
first-word-send = Send
first-word-change = Change
first-word-stop = Cancel
first-word-sent = Sent to { $name }. It is fine if no answer comes.
first-word-sent-later = It goes to { $name } { $at }. It is fine if no answer comes.
first-word-lately = { $sender } greeted { $name } { $at }. The next greeting may go { $next }, so that it is not too much.
first-word-lately-yours = You greeted { $name } { $at }. The next greeting may go { $next }, so that it is not too much.
first-word-not-now = It is not possible to greet { $name } now. If { $name } writes, you get it as usual.
first-word-waits = { $name } has written and waits for an answer. Write ANSWER.
first-word-stopped = All right. Nothing was sent.
first-word-gone = What waited here no longer counts. Nothing was sent. Write GREET to begin again.

## Figures for those who lead

menu-figures = See figures
measure = From { $begins } to { $until }:
measure-inside = First answer in opening hours: half within { $median }, nine of ten within { $slow }.
measure-inside-few = First answer in opening hours: too few to tell.
measure-outside = First answer otherwise: half within { $median }, nine of ten within { $slow }.
measure-outside-few = First answer otherwise: too few to tell.
measure-minutes = { $count } min
measure-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
measure-moved = Taken: { $taken }. Given back: { $back }. Went on by themselves: { $went }.
measure-moved-few = Taken and given back: too few to tell.
measure-load = Hours on shift, all together: { $hours }.
measure-load-few = Hours on shift: too few to tell.
measure-waiting = Waiting now: { $count }. The first since { $since }.
measure-waiting-none = Nobody waits now.
measure-without-owner = With nobody who sees them: { $count }. That must not happen. Write ANSWER and take them.

## The rota

shift-span = { $at }-{ $end }
shift-clock = { $hour }:00
shift-clock-minutes = { $hour }:{ $minute }
shift-every-week = { $weekly }-{ $end }
shift-series-from = { $what } from { $day } on
shift-held = { $what }: { $name }
shift-open = { $what }: free
shift-the = { $what }
shift-line = { $letter }: { $what }
shift-pick = See { $letter }
shift-mine =
    Your shifts:
    { $lines }
shift-none = You have no shifts now. SHIFTS shows what is free, and NEW SHIFT sets one up.
shift-list =
    The shifts of the next two weeks:
    { $lines }
shift-list-none = No shifts are set up for the next two weeks. NEW SHIFT sets one up.
shift-which = Which shift is it about?
shift-yours = You are on { $what }.
shift-take = I take it
shift-take-this = Take { $what }
shift-leave = Relieve me
shift-give = Give away
shift-swap = Swap
shift-change = Change time
shift-take-away = Take it away
shift-end-series = End weekly shift
shift-edit = Change a shift
shift-yes = Yes
shift-no = No
shift-stop = Cancel
shift-whose = Who is to have the shift? Choose, or write the first name.
shift-who-open = Leave it free
shift-who-not-known = We did not find that name on the team.
shift-only-own = You can set up shifts for yourself. If somebody else is to have it, ask one of the staff.
shift-when = When is the shift? Write for example: Tuesday 17-21, 3.12 at 17 to 22, or every Tuesday 17-21 until Christmas.
shift-when-no = { $why ->
        [hours] When it begins and ends is missing. Write for example: Tuesday 17-21.
        [weeks] Shifts can come every week, not less often. Write for example: every Tuesday 17-21.
        [past] That is over. Write a day to come, for example: Tuesday 17-21.
        [impossible] There is no such date or time. Write for example: Tuesday 17-21.
        [skipped-hour] There is no such hour, for the clocks change then. Choose another hour.
        [contradiction] Day and date do not fit together. Write for example: Tuesday 17-21.
        [too-far] That is too far ahead. Shifts are set up a year ahead at most.
       *[not-a-time] The time was not quite clear. Write for example: Tuesday 17-21, or every Tuesday 17-21 until Christmas.
    }
shift-which-day = Which day do you mean?
shift-start-again = That was a while ago, so begin again: NEW SHIFT.
shift-stopped = All right. Nothing has been changed.
shift-for-you = you
shift-for-anybody = whoever wants it
shift-check = Shift for { $who }: { $what }. Is that right? Answer YES or NO.
shift-check-until = Shift for { $who } { $what }, from { $since }: { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }. Is that right? Answer YES or NO.
shift-check-on = Shift for { $who } { $what }, from { $since } until somebody ends it. { $count } are set up now. Is that right? Answer YES or NO.
shift-done = The shift is set up: { $what }. If that was wrong, answer UNDO.
shift-done-for = The shift is set up: { $what }. { $name } is told. If that was wrong, answer UNDO.
shift-done-open = The shift is set up: { $what }. { $asked ->
        [0] Nobody can take it by the rules now, so it is free in SHIFTS.
        [one] One has been asked to take it.
       *[other] { $asked } have been asked to take it.
    } If that was wrong, answer UNDO.
shift-done-weekly = Set up: { $what }. { $against ->
        [0] { $count } shifts are ready, more come later.
       *[other] { $against } of { $count } shifts are free, because the rules on rest, nights or hours say no there.
    } If that was wrong, answer UNDO.
shift-no-past = That time has begun. Choose a shift that lies ahead of us.
shift-no-far = That is more than a year away. Shifts are set up a year ahead at most, so try again later.
shift-no-length = A shift is from one to twelve hours. You can split it in two, with somebody else on one of them.
shift-no-long-night = The clock is set back that night: the shift is an hour longer. A shift is one to twelve hours. End it an hour earlier, or split it in two.
shift-no-night = Shifts are not put in the night here ({ $begins }-{ $ends }). Choose a time outside it.
shift-no-twice = { $whose ->
        [own] You have a shift then. Choose another time, or give away the one you have.
       *[other] { $name } has a shift then. Choose another time or somebody else.
    }
shift-no-rest = { $whose ->
        [own] Then you would not have eleven hours off in between. It is the law, and nobody here can set it aside. Choose another time, or give away the other.
       *[other] Then { $name } would not have eleven hours off in between. It is the law, and nobody here can set it aside. Choose another time or person.
    }
shift-no-week = { $whose ->
        [own] That makes more than { $most } hours that week, the limit for everybody here. Choose another week, or give away a shift.
       *[other] That makes more than { $most } hours that week for { $name }. The limit holds for all, also when the leader asks. Choose another week or person.
    }
shift-taken = { $name } has taken the shift { $what }. Thank you for offering.
shift-taken-yours = Thank you. The shift is yours: { $what }. If it does not suit after all, answer UNDO.
shift-no-fit = { $whose ->
        [own] It does not go with the shifts you have. Choose another time.
       *[other] It does not suit { $name }. Choose another time or somebody else.
    }
shift-other-cannot = { $name } cannot take that shift. Do ask somebody else.
shift-gone = That shift no longer stands ({ $what }). SHIFTS shows what there is.
shift-not-yours = That shift is not yours now ({ $what }), so nothing has been changed.
shift-has-begun = The shift has begun ({ $what }). Choose Relieve me to give away the rest.
shift-relieved = All right, you are relieved: { $what }. { $asked ->
        [0] Nobody else can take it by the rules. The leader is told.
        [one] One has been asked, and the leader is told.
       *[other] { $asked } have been asked, and the leader is told.
    } If you change your mind, answer UNDO.
shift-free = A shift is free: { $what }. Can you take it? It is quite all right not to.
shift-left = A shift is free: { $what }. You are next in line until somebody takes it.
shift-nobody = Nobody has the shift { $what }. You are next in line. Take it yourself, or ask somebody.
shift-empty = The shift { $what } has begun, and nobody has it. You are next in line.
shift-found = { $name } has the shift { $what }.
shift-made = { $name } has put you on the rota: { $what }. If it does not suit, write SHIFT.
shift-moved = { $name } has moved your shift { $before }. New time: { $what }.
shift-off = { $name } has taken away your shift: { $what }. You need not do anything.
shift-change-when = A new time for the shift { $what }? Write for example: Tuesday 17-21.
shift-changed = Moved: { $before } is now { $what }. Whoever has it is told.
shift-off-sure = Take away the shift { $what }? Whoever has it is told. Answer YES or NO.
shift-off-done = Taken away: { $what }. Whoever had it is told.
shift-end-sure = End the weekly shift from { $what } on? Those who have it are told. Answer YES or NO.
shift-series-ended = Ended: { $what }. Those who had the shifts are told.
shift-no-series = The shift { $what } does not come every week. You can take it away by itself.
shift-to-whom = Whom do you want to ask? They may say yes or no.
shift-nobody-can = Nobody else can have that shift by the rules on rest and hours. Choose Relieve me, and you are free all the same.
shift-swap-for = Which one do you want for it? The other may say yes or no.
shift-nothing-to-swap = There is no shift to swap for now. You can still give it away, or be relieved.
shift-asked = { $name } has been asked. The shift is yours until { $name } says yes: { $what }. UNDO takes it back.
shift-offer = { $name } asks whether you can take the shift { $what }. Answer YES or NO. It is quite all right to say no.
shift-offer-swap = { $name } wants to swap: you get { $what } and give { $other }. Answer YES or NO. It is quite all right to say no.
shift-offer-accepted = Thank you. The shift { $what } is yours. { $name } is told.
shift-swap-accepted = Swapped. You have { $what }, and { $name } has { $other }.
shift-offer-declined = All right. Whoever asked is told.
shift-offer-withdrawn = It is taken back. The shift is still yours.
shift-offer-gone = That no longer holds: something has changed since. SHIFT shows yours.
shift-answer-yes = { $name } says yes: { $what }. You are free from it.
shift-answer-no = { $name } cannot: { $what }. The shift is still yours. Choose Relieve me, and we ask everybody.
shift-evening = Remember the shift { $what }. If it does not suit, choose Relieve me. You need no reason.
shift-soon = Soon your shift: { $what }. { $waiting ->
        [0] Nobody is waiting now.
        [one] One conversation is waiting.
       *[other] { $waiting } conversations are waiting.
    }
shift-over = The shift is over. { $count ->
        [one] One conversation is still yours. Pass it on with one tap, or keep it.
       *[other] { $count } conversations are still yours. Pass them on with one tap, or keep them.
    } Thank you for being there.
shift-hand-back = Pass on
shift-handed-back = { $count ->
        [one] The conversation has been passed on. You are off now.
       *[other] { $count } conversations have been passed on. You are off now.
    }
shift-nothing-to-hand = You have no conversations to pass on. You are off now.
shift-load =
    Your load, for you and the leader only:
    { $lines }
shift-load-week = Week from { $monday }: { $hours } h{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 conversation
       *[other] { $threads } conversations
    }, { $nights ->
        [one] 1 night
       *[other] { $nights } nights
    }
shift-load-figures = { $hours } h{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 conversation
       *[other] { $threads } conversations
    }, { $nights ->
        [one] 1 night
       *[other] { $nights } nights
    }
shift-load-team =
    The team, for you as leader only:
    { $lines }
shift-load-person = { $name }: this week { $this }. Four weeks before: { $before }
signal-shift = A shift has nobody ({ $at }). SHIFTS shows which.
menu-shift = My shifts
menu-shifts = The shifts
menu-shift-new = New shift
menu-load = Load

## When it is serious

danger-numbers =
    { $kind ->
        [overdose] Automatic reply: CALL { $ambulance } NOW. Nobody is punished. Give naloxone if you have it. Not breathing normally: start CPR. { $promise }
        [discreet] Automatic reply: Your message has arrived. { $promise } If it is urgent: { $police } or { $ambulance }. Doctor: { $urgent }. To talk: { $helpline }.
       *[helpline] Automatic reply: Life in danger, call { $ambulance } now. Doctor: { $urgent }. Someone to talk to: { $helpline }. { $promise } You can write more here.
    }
alarm-ring = URGENT: { $name } needs someone now.
alarm-mine = I have it
alarm-heard =
    { $how ->
        [quiet] { $name } has been told.
       *[aloud] { $name } has been alerted.
    }
alarm-here =
    { $how ->
        [quiet] { $name } has your message now.
       *[aloud] { $name } is here now.
    }

## A plan for a bad night

menu-night-plan = My plan
plan-night-ask = What helps you on a bad night? Write it in your own words, in one message of { $longest } characters at most. SOS shows it on your phone. We read it only if you wish.
plan-night-later = Not now
plan-night-as-before = Fine. Everything is as before.
plan-night-empty = No words came. Write what helps you, or pick Not now.
plan-night-too-long = That was { $length } characters, and there is room for { $longest }. Nothing is saved yet, and what was here before still is. Please send it a bit shorter.
plan-night =
    Your plan:
    { $text }
    { $shared ->
        [yes] Whoever answers you can read it.
       *[no] Only you can read it.
    }
plan-night-kept =
    Saved:
    { $text }
    SOS shows it. { $shared ->
        [yes] Whoever answers you can read it.
       *[no] Only you can read it.
    } Changed your mind? Reply UNDO.
plan-night-write = Write a new one
plan-night-share-yes = Share it with whoever answers me
plan-night-share-no = Stop sharing it
plan-night-shared =
    { $shared ->
        [yes] Fine. Whoever takes your conversation can read the plan. MY PLAN changes that.
       *[no] Fine. Now only you can read the plan.
    }
plan-night-delete = Delete it
plan-night-delete-sure = Delete the plan? Reply YES or NO.
plan-night-delete-yes = Yes
plan-night-delete-no = No
plan-night-deleted = The plan is deleted. Changed your mind? Reply UNDO within ten minutes.
plan-night-none = There is no plan here. MY PLAN writes one.
plan-night-undone =
    The plan is as before:
    { $text }
plan-night-undone-none = What you wrote is taken away again. If it was a message to us, send it once more.
plan-night-own = { $text }
plan-night-of =
    { $name } has shared this with whoever answers:
    { $text }

## Threads: giving back, handing over, closing, noting

thread-went-on = The conversation with { $name } is not with you now. You need not do anything.
thread-waits-for-anybody = Nobody has taken the conversation with { $name } yet.
thread-one-mine = { $name }, yours since { $since }
thread-one-waits = { $name }, waiting since { $since }
thread-one-answered = { $name }, answered { $since }
thread-none = No conversations are waiting now, and you have none.
thread-list = Conversations. With you: { $mine }. Waiting for somebody: { $waiting }.
thread-what = The conversation with { $name }. Notes: { $count }. What would you like to do?
thread-of-another = { $why } Notes: { $count }.
thread-note = Note
thread-more = What now?
thread-back = Give it back
thread-given-back = All right. The conversation with { $name } goes on to somebody else.
thread-back-nobody = Nobody else here can take the conversation with { $name }, so it is still yours. A short answer is enough.
thread-close = Close
thread-close-ask = Should the greeting be sent when the conversation closes? It reads: { $text }
thread-close-unanswered = { $name } has written something you have not answered. Close anyway? The greeting reads: { $text }
thread-close-more = { $name } has just written more. Read it first, then you can close.
thread-close-word = With greeting
thread-close-only = Without
thread-closed-with = The greeting is sent to { $name }, and the conversation is closed. It opens when { $name } writes again.
thread-closed-only = The conversation with { $name } is closed. It opens when { $name } writes again.
thread-last-word = Thanks for the talk, { $name }. Write whenever you like, and we will read it.
thread-last-word-stranger = Thanks for the talk. Write whenever you like, and we will read it.
thread-gone-words =
    It was not sent. That conversation is no longer here. You wrote:
    { $text }
thread-hello = Hi, this is { $name }. I am the one answering you here now.
contact-sent-reopened = { $sent } The conversation was closed, and is open again.
menu-threads = Conversations
menu-ready = Ready answers
menu-another = Somebody else to answer me
handover-button = Hand over
handover-whom = Who should the conversation with { $name } go to?
handover-nobody = There is nobody else to ask about the conversation with { $name } now.
handover-on-shift = { $name } (on shift)
handover-not-them = The conversation with { $name } cannot go there now. Choose somebody else.
handover-summary = What should { $asked } know? Keep it short, { $longest } characters at most, or write SKIP. Only { $asked } gets it.
handover-skip = Skip
handover-too-long = That was a little long, so nothing was sent. Use { $longest } characters at most, or write SKIP.
handover-sent = { $asked } will be asked. The conversation with { $name } is yours until { $asked } says yes.
handover-sent-later = { $asked } will be asked { $at }, if the conversation with { $name } is still yours.
handover-stopped = All right. Nobody was asked.
handover-asked = { $giver } asks if you can take over the conversation with { $name }. It is fine to say no. Answer YES or NO.
handover-asked-words = { $giver } asks if you can take over the conversation with { $name }: { $text } Answer YES or NO.
handover-which = Take over the conversation with { $name }
handover-yes = Yes
handover-no = No
handover-over = Thanks, but it is no longer needed. You need not do anything.
handover-done = { $owner } has the conversation with { $name } now. Thank you for what you did.
handover-declined = { $asked } cannot now. The conversation with { $name } is still yours.
handover-no-said = All right. Thanks for answering.
ready-button = Ready answers
ready-which = What would you like to say to { $name }? You see it before it is sent.
ready-seen = Thanks for writing. I am reading it now and will answer you.
ready-busy = I have seen your message. I am busy just now, and will answer you as soon as I can.
ready-call = Is it all right if I ring you?
ready-meet = Would you like us to meet?
ready-more = Tell me a bit more, if you like.
ready-preview =
    This is how { $name } will read it:
    { $author }: { $text }
    Send it?
ready-send = Send
ready-change = Change
ready-gone = That answer is no longer here. Nothing was sent.
ready-own =
    { $count ->
        [0] No ready answers of your own yet. Make one, and all of the team can pick it.
        [one] One ready answer of your own. Pick it to delete it, or make a new one.
       *[other] { $count } ready answers of your own. Pick one to delete it, or make a new one.
    }
ready-new = Make a new one
ready-delete = Delete: { $text }
ready-delete-it = Delete it
ready-ask = Write the answer as it should read, { $longest } characters at most.
ready-too-long = It needs some words, and { $longest } characters at most. Try once more.
ready-too-many = There is room for { $count } answers of your own. Delete one first.
ready-added = Saved. All of the team can now pick: { $text }
ready-added-telling = Saved. But somebody who sees the phone could guess something from: { $words }. Please delete it and put it in another way.
ready-deleted = Deleted.
ready-stopped = All right. Nothing was saved.
decline-another = Somebody else
decline-not-me = Not me
decline-nobody = We cannot find that here. Write SOMEONE ELSE to choose.
decline-last = Just now { $name } is the only one here who can answer you. Do write anyway. Somebody else to talk to: { $helpline }.
decline-done = All right. You will get somebody else.
decline-stranger-done = All right. The conversation goes on to somebody else.
decline-nobody-else = There is nobody else who can take the conversation with { $name } now. Talk to your leader about it.
decline-worker-done = All right. Conversations with { $name } go to others. Nobody is told. If you change your mind, write UNDO, or SOMEONE ELSE later.
decline-undone = All right. { $name } can answer you again.
decline-worker-undone = All right. You can get conversations with { $name } again.
decline-mine = These you have said no to. Choose one, and it no longer holds.
decline-whom = Who would you rather not have answer you? Nobody is told.
decline-whom-one = Not { $name }
decline-after-all = { $name } after all
note-empty = There were no words in the note. Nothing was saved.
note-too-long = The note is too long, so it was not saved. Divide it, { $longest } characters at a time at most.
note-not-sent = It begins like a note, so it was not sent.
note-thread-gone = The note was not saved, and not sent. That conversation is no longer with you.
note-ask = Write the note about { $name }. What you write next is saved and sent to nobody.
note-kept = The note is saved. Notes about { $name }: { $count }. They are read on the page only.
note-kept-telegram = The note is saved. Notes about { $name }: { $count }. Next time the page is better: what you write here stays in your chat.
note-read = Read on the page
note-stopped = All right. Nothing was saved.
note-undone = The note is deleted.
note-nobody = There is no conversation here for the note. It was not saved, and not sent.
note-which = Who is the note about?
