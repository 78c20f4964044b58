
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-button = { $day }: { $title }
activity-place-coming = place to come
activity-meet-coming = place to come
activity-not-found = We cannot find that one any more. Write WEEK to see what is on.
activity-cancelled = { $title } { $when } is cancelled. Write WEEK to see what is on.
activity-replaced = { $title } did not come off. It is { $instead } instead, { $when }. Write WEEK to see more.
activity-over = { $title } { $when } is over. Write WEEK to see what is on now.
activity-begun = { $title } began { $when }, so the list is closed now. Do write to us if there is anything.
week =
    This is on in the coming days:
    { $lines }
week-line = { $when }: { $title }, { $place }. Meet: { $meet }. { $status }
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
who-comes-open = { $title } { $when }: just turn up, no list.
who-comes-none = Nothing is planned yet. What would you like to do? Write IDEA and what it is.
sign-up-yes = I am coming
sign-up-no = I cannot come
sign-up-going = Lovely! You have a place: { $title } { $when }. Meet: { $meet }. Reply SKIP if it does not suit you after all.
sign-up-waiting = All places are taken. You are number { $number } in line. We will tell you if there is a place. Reply SKIP to leave the line.
sign-up-open = Lovely! { $title } { $when }: no list, just turn up. Meet: { $meet }.
sign-up-declined = Thank you for telling us. Noted: you are not coming to { $title } { $when }. Welcome another time.
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
place-ask = Where is { $title } { $when }? Write the place.
place-meet-ask = Place: { $place }. Where do you meet? Write it, or choose as usual.
place-empty = Write where it is, for example Town Hall.
place-too-long = That was { $length } characters, and there is room for { $longest }. Make it a little shorter.
place-keep = Keep: { $place }
place-usual = As usual: { $meet }
place-preview =
    Everybody will read this:
    { $told }
    Shall we send it?
place-preview-telling =
    Everybody will read this:
    { $told }
    Note: { $words } may show a stranger what this is about. Send it all the same?
place-send = Send to all
place-again = Write it again
place-stop = Send nothing
place-sent =
    { $count ->
        [0] It is saved. Nobody had to be told.
        [one] It is saved, and 1 is told.
       *[other] It is saved, and { $count } are told.
    }
place-stopped = All right. Nothing is changed or sent.
place-now = As it is now: { $title } { $when }, { $place }. Meet: { $meet }. Write PLACE to change it.
place-too-late = { $title } began { $when }, so the place cannot be changed here now.
place-told = { $title } { $when }: the place is { $place }. Meet: { $meet }.
place-told-open = { $title } { $when }: the place is { $place }. Meet: { $meet }. Just turn up, all are welcome.

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
help-any = Write what you need, and one of us will read it. Danger to life: { $ambulance }. Urgent: { $urgent }. Somebody to talk with: { $helpline }. MENU. Automatic reply.
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
poll-becomes = It is on { $when }, { $place }. Meet at: { $meet }. Just turn up. Everyone is welcome, also if you did not vote.
poll-becomes-places = It is on { $when }, { $place }. Meet at: { $meet }. Places are limited. Would you like to come?
    .sms = It is on { $when }, { $place }. Meet at: { $meet }. Places are limited. Would you like to come? Answer YES or NO.
poll-becomes-known = It is on { $when }, { $place }. Meet at: { $meet }.
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
contact-receipt = Thanks, your message has arrived. { $readers } will read it, { $hours }. Danger to life: { $ambulance }. Urgent: { $urgent }. To talk: { $helpline }. Automatic reply.
contact-receipt-unread = Your message is kept, but nobody is set up to read it yet. Danger to life: { $ambulance }. Urgent: { $urgent }. Automatic reply.
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
contact-unusable = We can only read text here. Write it in words, and it gets through. Danger to life: { $ambulance }. Automatic reply.
contact-edit-unread = The change was not read as a new answer. If you want to change something, send it as a new message. Automatic reply.

## What needs a human
signals =
    { $count ->
        [one] One alert. Choose it when you have seen to it.
       *[other] { $count } alerts. Choose those you have seen to.
    }
    { $lines }
signals-line = { $letter }. { $what }
signals-seen = Seen { $letter }
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
signal-phone-taken = The code for { $name } was written from somebody else's phone ({ $at }).
signal-due = Something that should have happened was not done ({ $at }). Please tell your technical contact.
signal-channel-telegram = Telegram does not work as it should ({ $at }). Please tell your technical contact.
signal-channel-sms = SMS does not work as it should ({ $at }). Please tell your technical contact.
signal-other = Something needs a human ({ $at }). Please tell your technical contact.
