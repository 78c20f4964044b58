
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-terms-none = {""}
activity-terms = {" "}{ $parts }
activity-fare = Pris: { $text }.
activity-food = Mat: { $text }.
activity-conditions = Greitt å vite: { $text }.
activity-button = { $day }: { $title }
activity-place-coming = stad kjem
activity-meet-coming = vi seier frå
activity-not-found = Den finn vi ikkje lenger. Skriv VEKA, så ser du kva som skjer.
activity-cancelled = { $title } { $when } er avlyst. Skriv VEKA, så ser du kva som skjer.
activity-replaced = { $title } vart det ikkje noko av. No blir det { $instead } { $when }. Skriv VEKA, så ser du meir.
activity-over = { $title } { $when } er over. Skriv VEKA, så ser du kva som skjer no.
activity-begun = { $title } byrja { $when }, så lista er stengd no. Skriv gjerne til oss om det er noko.
week =
    Dette skjer dei neste dagane:
    { $lines }
week-line = { $when }: { $title }, { $place }.
week-line-short = { $when }: { $title }.
week-meet = Oppmøte: { $meet }.
week-terms = { $terms }
    .sms = Meir: PLAN { $day }.
week-meet-each-time = Oppmøte kvar gong: { $meet }.
week-each-time = Kvar gong: { $parts }
week-more = Skriv PLAN og dagen for stad og meir, til dømes PLAN { $day }.
week-rest =
    { $first }
    { $rest }
    .sms =
        { $first }
        Og { $count } til. Skriv PLAN og dagen for å sjå resten.
week-undecided = { $day }: ikkje bestemt enno.
week-vote = { $day }: ikkje bestemt enno. Skriv RØYST, så er du med og bestemmer.
week-voting = { $day }: ikkje bestemt enno. Avrøystinga er open.
week-closed = { $day }: stengt.
week-closed-for = { $day }: stengt, { $reason }.
week-cancelled = { $day }: { $title } er avlyst.
week-coming = Du har sagt at du kjem.
week-come = Eg kjem { $when }
week-begun = Har byrja.
week-over = Ferdig.
week-full-others = Fullt.
week-heads =
    { $count ->
        [0] Ingen på lista enno.
        [one] 1 kjem.
       *[other] { $count } kjem.
    }
week-empty = Det er ikkje sett opp noko dei neste sju dagane enno. Kva har du lyst til? Skriv FRAMLEGG og ideen din, til dømes FRAMLEGG bowling.
week-empty-staff = Det er ikkje sett opp noko dei neste sju dagane.
week-open = Berre møt opp.
week-declined = Du har meldt avbod, men er velkomen likevel.
week-free =
    { $free ->
        [one] 1 ledig plass.
       *[other] { $free } ledige plassar.
    }
week-full = Fullt, men du kan stå på venteliste.
week-going = Du har plass.
week-waiting = Du er nr { $number } på ventelista.
week-offered = Det er plass til deg om du svarer innan { $until }.
week-join = Bli med { $when }
week-leave = Avbod { $when }
week-staff-going = { $count } kjem: { $names }.
week-staff-waiting = { $count } på venteliste: { $names }.
week-staff-declined = { $count } kjem ikkje: { $names }.
week-staff-none = Ingen på lista enno.
who-comes =
    Så mange kjem:
    { $lines }
who-comes-line =
    { $waiting ->
        [0] { $title } { $when }: { $going } av { $places } plassar.
       *[other] { $title } { $when }: { $going } av { $places } plassar, { $waiting } på venteliste.
    }
who-comes-open =
    { $going ->
        [0] { $title } { $when }: berre møt opp.
        [one] { $title } { $when }: 1 har sagt ja. Berre møt opp.
       *[other] { $title } { $when }: { $going } har sagt ja. Berre møt opp.
    }
who-comes-none = Det er ikkje sett opp noko enno. Kva har du lyst til? Skriv FRAMLEGG og ideen din.
sign-up-yes = Eg kjem
sign-up-no = Kan ikkje
sign-up-going = Så fint! Du har plass: { $title } { $when }. Oppmøte: { $meet }. Svar AVBOD om det ikkje passar likevel.
sign-up-waiting = Alle plassane er tekne. Du er nr { $number } på ventelista. Vi seier frå om det blir plass. Svar AVBOD om du vil av lista.
sign-up-open = Så fint! { $title } { $when }: berre møt opp. Oppmøte: { $meet }. Svar AVBOD om det ikkje passar likevel.
sign-up-declined = Takk for at du seier frå. Notert: du kjem ikkje på { $title } { $when }. Velkomen ein annan gong.
sign-up-passed-on = Takk for at du seier frå. Notert: du kjem ikkje på { $title } { $when }. No får ein annan plassen.
sign-up-undone = Det er angra. Du står ikkje på lista: { $title } { $when }.
sign-up-offered = No er det plass til deg: { $title } { $when }. Svar innan { $until }, elles går plassen vidare. Heilt greitt å seie nei.
    .sms = No er det plass til deg: { $title } { $when }. Svar JA eller NEI innan { $until }, elles går plassen vidare.
avbud-which = Takk for at du seier frå. Kva for ein gjeld det?
avbud-nothing = Takk for at du seier frå. Du står ikkje på noka liste no. Skriv gjerne til oss om det er noko.
place-which =
    Kvar skal det vere? Vel kva det gjeld.
    { $lines }
place-line = { $when }: { $title }, { $place }. Oppmøte: { $meet }.
place-nothing = Det er ikkje sett opp noko enno, så ingenting manglar stad.
place-empty = Skriv kvar det er, til dømes Rådhuset.
place-too-long = Det var { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
place-keep = Behald: { $place }
place-usual = Som vanleg: { $meet }
place-send = Send til alle
place-stop = Ikkje send noko
place-sent =
    { $count ->
        [0] Det er lagra. Ingen trong beskjed.
        [one] Det er lagra, og éin får beskjed.
       *[other] Det er lagra, og { $count } får beskjed.
    }
place-stopped = Greitt. Ingenting er endra eller sendt.
place-told = { $title } { $when }: staden er { $place }. Oppmøte: { $meet }.{ $terms }
place-told-open = { $title } { $when }: staden er { $place }. Oppmøte: { $meet }.{ $terms } Berre møt opp, alle er velkomne.

## Joining and inviting
role-participant = deltakar
role-volunteer = frivillig
role-peer-worker = medarbeidar
role-staff = tilsett
role-coordinator = koordinator
join-greeting = Hei! Har du fått ein kode, skriv han her. Viss ikkje, skriv fornamnet ditt, ikkje meir, så ser ein av oss på det. Fare for liv: { $ambulance }. Automatisk svar.
join-first-sms = Hei, det er { $name }. Fint å møte deg i dag. Vil du høyre når vi skal på tur eller lage mat? Svar JA. Vil du ikkje, treng du ikkje svare.
join-yes = Ja, eg vil vere med
join-welcome = Takk, du er med! { $readers } les det du skriv, { $hours }. Skriv STOPP når du ikkje vil ha fleire meldingar. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Telegram kan lese det du skriv her. Dette er eit automatisk svar.
    .sms = Takk, du er med! { $readers } les det du skriv, { $hours }. STOPP slår av. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
join-welcome-back = Velkomen tilbake. Alt er her.
join-welcome-team = Du er med no. MENY viser kva du kan gjere.
join-waits = Takk! Ein koordinator må seie ja først. Du får beskjed her.
join-code-unknown = Den koden finn vi ikkje. Sjå om alle teikna er med, og skriv han ein gong til. Eller be den som inviterte deg, om ein ny.
join-code-used = Den koden er alt brukt. Be den som inviterte deg, om ein ny.
join-code-expired = Den invitasjonen gjeld ikkje lenger. Be den som inviterte deg, om ein ny.
join-already = Du er alt med. MENY viser kva du kan gjere.
join-phone-known = Denne telefonen er alt din her. Skriv koden frå den nye.
join-phone-taken = Koden verkar ikkje frå denne telefonen. Dei tilsette har fått beskjed.
join-phone-taken-staff = Koden til { $name } vart skriven frå ein telefon som høyrer til ein annan. Koden verkar framleis frå ein ny telefon. Snakk gjerne med { $name }.
join-phone-added = Hei! No kan du skrive til oss frå ein telefon til. Var ikkje det deg, så sei frå her.
join-phone-told = { $name } har kopla til ein ny telefon.
join-told = { $name } er med no.
join-confirm-asked = { $name } vil vere med som { $role }. Stemmer det?
    .sms = { $name } vil vere med som { $role }. Stemmer det? Svar JA eller NEI.
join-confirm-yes = Ja, det stemmer
join-confirm-no = Nei
join-confirm-done = { $name } er med som { $role } no.
join-reject-done = Greitt. { $name } er ikkje med som { $role }.
join-confirmed = Du er med no. MENY viser kva du kan gjere.
join-rejected = Vi har ikkje lagt deg til som { $role }. Snakk med den som inviterte deg.
join-nothing-waits = Den finn vi ikkje. Ingenting er endra.
join-settled = Det er alt svart på. Ingenting er endra.
invite-whom = Kven vil du invitere?
invite-as-participant = Ny deltakar
invite-as-volunteer = Ny frivillig
invite-as-peer-worker = Ny medarbeidar
invite-as-staff = Ny tilsett
invite-as-coordinator = Ny koordinator
invite-known = Ny telefon til ein vi kjenner
invite-which-person = Kven har fått ny telefon?
invite-name = Kva er fornamnet? Skriv det slik hen vil bli kalla.
invite-name-bad = Skriv berre fornamnet, på ei linje og utan tal. Høgst 30 teikn.
invite-how = Korleis skal { $name } få invitasjonen?
invite-how-again = { $why } { $how }
invite-way-code = Lag ein kode
invite-way-number = Skriv nummeret
invite-stop = Avbryt
invite-stopped = Greitt. Ingen er inviterte.
invite-over = Den invitasjonen er ferdig eller avbroten. Skriv INVITER for å byrje på nytt.
invite-number = Skriv mobilnummeret medan { $name } er saman med deg. Det går éin SMS dit.
invite-number-bad = Det er ikkje eit mobilnummer vi kan sende SMS til. Skriv åtte tal, eller + og landkode først.
invite-number-check = Er { $number } rett? { $name } får éin SMS, og er med når hen svarer JA.
    .sms = Er { $number } rett? { $name } får éin SMS, og er med når hen svarer JA. Svar JA eller NEI.
invite-number-right = Ja, send
invite-number-wrong = Nei, feil nummer
invite-number-closed = Dit kan vi ikkje sende.
invite-number-known = Nummeret er alt med hos oss.
invite-number-asked = Vi har alt spurt det nummeret ein gong, og spør ikkje igjen.
invite-sent = Sendt. Svarer { $name } JA, er hen med, og du får beskjed. Elles skjer det ingenting.
invite-code =
    Kode til { $name }: { $code }. Han verkar éin gong, i 14 dagar.
    { $how }
invite-by-both =
    { $one }
    { $other }
invite-by-telegram = Telegram: { $link }
invite-by-code = Han blir skriven same stad som du skriv no.
invite-sms-line = Send { $code } til { $number }

## The words that always work
help = Skriv kva du treng. { $readers } les det, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. MENY viser alt du kan gjere. Automatisk svar.
    .sms = Skriv kva du treng. { $readers } les det, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. MENY viser alt du kan gjere. Automatisk svar.
help-stranger = Har du ein kode, skriv han. Viss ikkje, skriv fornamnet ditt. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
emergency = Automatisk svar. Fare for liv: ring { $ambulance } no. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.
menu = Dette kan du gjere. Du kan òg berre skrive til oss.
menu-stranger = Har du fått ein kode, skriv han her. Dette verkar òg:
menu-week = Kva skjer i veka
menu-vote = Røyst
menu-propose = Foreslå noko
menu-poll = Lag ei avrøysting
menu-proposals = Sjå framlegga
menu-polls = Følg med på avrøystingar
menu-signals = Sjå kva som treng nokon
menu-who = Kven kjem
menu-cannot = Sei frå at du ikkje kan
menu-place = Sei kvar vi møtest
menu-invite = Inviter nokon
menu-people = Sjå kven som er med
menu-help = Hjelp
menu-emergency = Nummer når det hastar
menu-language = Språk
menu-stop = Ikkje fleire meldingar
language-ask = Kva språk vil du ha?
language-set = No skriv vi { $language }. SPRÅK byter igjen.
language-nb = bokmål
language-nn = nynorsk
language-en = English

## Who can be reached
reach-stop = Greitt. Vi sender ikkje fleire meldingar av oss sjølve. Plassen din er den same. Skriv du til oss, kan vi svare. START slår på igjen.
reach-stop-stranger = Greitt. Vi sender ikkje fleire meldingar av oss sjølve. Skriv du til oss, kan vi svare. START slår på igjen.
reach-start = Så fint. No får du meldingar igjen. STOPP slår av når du vil.
reach-start-on = Meldingane er på. STOPP slår av når du vil. MENY viser kva du kan gjere.
reach-started-staff = { $name } får meldingar igjen.
reach-stopped = { $name } har slått av meldingar. Skriv hen, kan de svare.
reach-stopped-sms = { $name } har slått av meldingar, og kan ikkje få svar på SMS før hen skriv START.
reach-phone-active = { $channel }
reach-phone-opted-out = { $channel }
reach-phone-muted = { $channel } (pause)
reach-phone-frozen = { $channel } (sperra)
reach-phone-unreachable = { $channel } (kan ikkje nåast)
reach-phone-shut = { $channel } (kan ikkje få svar)
channel-telegram = Telegram
channel-sms = SMS
people =
    { $count ->
        [one] Éin deltakar:
       *[other] { $count } deltakarar:
    }
    { $lines }
people-line = { $name }: { $phones }
people-stopped = { $name }: { $phones }. Har stoppa.
people-no-phone = { $name }: ingen telefon
people-none = Ingen er med enno. INVITER lagar ein invitasjon.

## Proposals

proposal-which = Kva har du lyst til at vi skal gjere? Skriv det med nokre få ord.
proposal-too-long = Eit framlegg har plass til { $longest } teikn. Dette var lengre, så vi har sendt det til dei tilsette som ei melding.
proposal-too-long-own = Eit framlegg har plass til { $longest } teikn. Skriv det litt kortare.
proposal-receipt = Takk! Framlegget ditt er teke vare på: { $proposal }. Dei tilsette ser det når dei lagar neste avrøysting. Angrar du, skriv ANGRE.
proposal-withdrawn = Greitt. Framlegget er teke bort: { $proposal }.
proposal-taken-up = Framlegget er alt med i ei avrøysting og blir ståande: { $proposal }.
proposal-not-found = Vi finn ikkje det framlegget.
proposal-not-open = Det framlegget kan ikkje veljast no. Det er teke bort, brukt eller med i ei anna avrøysting.
proposals-none = Det er ingen opne framlegg no.
proposals = { $count ->
    [one] Eitt ope framlegg.
   *[other] { $count } opne framlegg, nyaste først.
} Vel eitt for å ta det med i ei avrøysting.
proposals-long =
    { proposals }
    Heile teksten der det ikkje er plass under:
    { $lines }
proposals-line = - { $proposal }

## Voting

poll-about = { $question }
poll-about-slot = Kva gjer vi { $starts }?
poll-subject = avrøystinga "{ $question }"
poll-subject-slot = avrøystinga om { $starts }
poll-choice = { $label }
poll-limits = {" "}Rammer: { $limits }.
poll-no-limits = {""}
poll-ask = { $question }{ $limits }{ $several ->
    [yes] {" "}Du kan velje fleire.
   *[no] {""}
} Svar innan { $until }. Flest røyster avgjer. Dei tilsette får ikkje sjå kva du røystar.
    .sms = { $question }{ $limits } { $several ->
    [yes] Svar med eitt eller fleire tal innan { $until }.
   *[no] Svar med tal innan { $until }. Flest røyster avgjer.
} Dei tilsette får ikkje sjå kva du røystar.
poll-nudge = Du rekk framleis å røyste, om du vil. { $question }{ $limits }{ $several ->
    [yes] {" "}Du kan velje fleire.
   *[no] {""}
} Svar innan { $until }. Dei tilsette får ikkje sjå kva du røystar.
    .sms = Du rekk å røyste, om du vil. { $question }{ $limits } { $several ->
    [yes] Svar med eitt eller fleire tal
   *[no] Svar med tal
} innan { $until }. Dei tilsette ser ikkje kva du røystar.
vote-receipt = Takk! Røysta di er registrert: { $choices }. Du kan byte fram til { $until }.
    .sms = Takk! Røysta di er registrert: { $choices }. Du kan byte fram til { $until }. Send berre eit nytt tal.
vote-receipt-several = Takk! Røysta di er registrert: { $choices }. Du kan byte fram til { $until }.
    .sms = Takk! Røysta di er registrert: { $choices }. Du kan byte fram til { $until }. Send berre nye tal.
vote-standing = { $question } Du har røysta: { $choices }.{ $several ->
    [yes] {" "}Du kan velje fleire.
   *[no] {""}
} Du kan byte fram til { $until }. Dei tilsette får ikkje sjå kva du røystar.
vote-none = ikkje noko enno
vote-taken-back = Greitt. Røysta di er teken tilbake. Du kan røyste igjen fram til { $until }.
vote-only-one = Her kan du velje berre éin ting. Send eitt tal, så blir det rett.
vote-no-such-choice = Det valet finst ikkje her. Skriv RØYST for å sjå kva du kan velje.
vote-late = Fristen gjekk ut { $closed }, så denne røysta kom ikkje med. Du får vite kva det blir.
poll-over-here = No er { $question } over.
vote-over = Avrøystinga er over, så denne røysta kom ikkje med. Det vart { $winners }.
vote-over-overruled = Avrøystinga er over, så denne røysta kom ikkje med. Det vart { $winners } etter ei endring som alle har fått beskjed om.
vote-over-staff-decide = Avrøystinga er over. { $turnout ->
    [0] Ingen røysta
    [one] Berre 1 røysta
   *[other] Berre { $turnout } røysta
}, så dei tilsette avgjer. Du får beskjed.
vote-over-called-off = Avrøystinga vart avlyst, så det er ikkje noko å røyste på lenger.
vote-over-nothing = Avrøystinga er over, og det vart ikkje noko denne gongen.
poll-not-found = Vi finn ikkje den avrøystinga. Skriv RØYST for å sjå kva som er ope no.
poll-none-open = Det er ingen opne avrøystingar no. Har du ein idé, skriv FRAMLEGG og det du har lyst til.
poll-none-open-latest = Det er ingen opne avrøystingar no. Sist vart det { $winners }. Har du ein idé, skriv FRAMLEGG og det du har lyst til.

## Results

poll-then = { $first } { $then }
poll-won = { $winner } vann, { $turnout ->
    [one] 1 røysta
   *[other] { $turnout } røysta
}.
poll-both = Det vart likt mellom { $even }, { $turnout ->
    [one] 1 røysta
   *[other] { $turnout } røysta
}. Difor gjer vi begge. Rekkjefølgja vart trekt, og { $winner } kjem først.
poll-drawn = Det vart likt mellom { $even }, { $turnout ->
    [one] 1 røysta
   *[other] { $turnout } røysta
}. Difor trekte vi, og det vart { $winner }.
poll-nobody-voted = Ingen røysta i { $question } denne gongen, og det er heilt greitt.{ $kept ->
    [yes] {" "}Framlegga er tekne vare på.
   *[no] {""}
}
poll-counts = Røyster: { $counts }.
poll-count = { $label } { $votes }
poll-becomes = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Berre møt opp. Alle er velkomne, òg du som ikkje røysta.
poll-becomes-places = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassane er avgrensa. Vil du vere med?
    .sms = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassane er avgrensa. Vil du vere med? Svar JA eller NEI.
poll-becomes-known = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms }
poll-becomes-one = { $title } { $when } ({ $place }, oppmøte: { $meet })
poll-becomes-both = Det blir { $activities }. Berre møt opp. Alle er velkomne.
poll-becomes-both-known = Det blir { $activities }.
poll-becomes-both-places = Det blir { $activities }. Plassane kan vere avgrensa. Vel det du vil vere med på.
poll-come-to = Eg kjem: { $title }
poll-lost = { $titles } er teke vare på som framlegg. Vil du setje inn noko på neste ledige tid, { $when }? Då får alle beskjed.
poll-few-none = { $turnout ->
    [0] Ingen røysta
    [one] Berre 1 røysta
   *[other] Berre { $turnout } røysta
}, så dei tilsette avgjorde at det ikkje blir noko denne gongen.{ $kept ->
    [yes] {" "}Framlegga er tekne vare på.
   *[no] {""}
}
poll-few-votes = { $turnout ->
    [one] Berre 1 røysta
   *[other] Berre { $turnout } røysta
}. Dei tilsette følgde røystene{ $how ->
    [both] , som var like mange: { $titles }. Rekkjefølgja vart trekt.
    [drawn] , som var like mange. Vi trekte, og det vart { $titles }.
   *[won] : { $titles }.
}
poll-few-staff = { $turnout ->
    [0] Ingen røysta
    [one] Berre 1 røysta
   *[other] Berre { $turnout } røysta
}, så dei tilsette avgjorde: { $titles }.
poll-overruled = Flest ville ha { $winners }, men dei tilsette har måtta endre det. { $reason } { $explanation } { $instead }
overrule-for-limit = Rammene før avrøystinga var: { $limits }.
overrule-for-safety = Det gjeld tryggleiken.
overrule-instead = Difor blir det { $title } i staden. Det som vann, er teke vare på som framlegg.
overrule-nothing = Difor blir det ikkje noko denne gongen. Det som vann, er teke vare på som framlegg.
lost-comes = { $title } tapte, og kjem { $when }, { $place }. Oppmøte: { $meet }. Berre møt opp.
lost-comes-places = { $title } tapte, og kjem { $when }, { $place }. Oppmøte: { $meet }. Plassane er avgrensa. Vil du vere med?
    .sms = { $title } tapte, og kjem { $when }, { $place }. Oppmøte: { $meet }. Plassane er avgrensa. Vil du vere med? Svar JA eller NEI.
lost-comes-known = { $title } tapte, og kjem { $when }, { $place }. Oppmøte: { $meet }.
poll-called-off = Dei tilsette har avlyst { $question }. Ingenting er avgjort.{ $kept ->
    [yes] {" "}Framlegga er tekne vare på.
   *[no] {""}
}

## Staff's polls

polls-none = Det er ingen avrøystingar no.
polls-new = Ny avrøysting
polls-overview = { $lines }
polls-open = Open: { $question }. { $turnout } av { $of } har røysta, frist { $until }.
polls-undecided = Ventar på dykk: { $question }. { $turnout ->
    [0] Ingen røysta.
    [one] Berre 1 røysta.
   *[other] Berre { $turnout } røysta.
}
polls-decided = Avgjort: { $question }. Det vart { $titles }, { $turnout ->
    [one] 1 røysta.
   *[other] { $turnout } røysta.
}
polls-overruled = Endra av dei tilsette: { $question }. Det vart { $titles }.
polls-nothing = Avgjort: { $question }. Det vart ikkje noko.
polls-day = { $day }
polls-call-off = Avlys: { $about }
polls-decide = Avgjer: { $about }
polls-change = Endre resultatet: { $about }
poll-undecided = For få røysta i { $question }: { $turnout ->
    [0] ingen røysta
    [one] 1 røysta
   *[other] { $turnout } røysta
}, og de ville ha minst { $smallest }. Kva gjer de? Alle får vite at det er de som avgjorde.
decide-votes = Følg røystene
decide-which = Vel sjølv
decide-none = Ikkje noko denne gongen
decide-which-one = Kva skal det bli i { $question }? Alle får vite at det er de som avgjorde.
decide-was = Dette er alt avgjort. Det vart { $titles }.
decide-was-nothing = Dette er alt avgjort. Det vart ikkje noko denne gongen.
decide-still-open = Avrøystinga er framleis open, fram til { $until }.
decided = Det vart { $titles }. Alle får beskjed.
decided-nothing = Det blir ikkje noko denne gongen. Alle får beskjed.
lost-planned = { $title } er sett opp { $when }. Alle får beskjed.
lost-already = { $title } er alt sett opp, teke bort eller med i ei ny avrøysting.
lost-no-slot = Det er inga ledig tid til { $title } no. Framlegget blir teke vare på.
poll-off-sure = Vil du avlyse { $question }? Røystene blir sletta, og alle får beskjed.
poll-off-yes = Ja, avlys ho
poll-off-done = Du har avlyst { $question }. Alle får beskjed.
overrule-ask = Det vart { $winners }. Resultatet kan berre endrast av ein grunn som alle får lese. Kva er grunnen?
overrule-ask-safety = Det vart { $winners }. Resultatet kan berre endrast av omsyn til tryggleiken, for ingen rammer var sagde på førehand. Alle får lese kvifor.
overrule-reason-limit = Rammene frå avrøystinga
overrule-reason-safety = Tryggleiken
overrule-ask-instead = Kva blir det i staden?
overrule-instead-nothing = Ikkje noko denne gongen
overrule-ask-words = Skriv kvifor, i éi setning som alle får lese. Høgst { $longest } teikn. Ikkje skriv om enkeltpersonar.
overrule-explain = Skriv kvifor med minst nokre få ord og høgst { $longest } teikn. Alle får lese det.
overrule-no-limit = Den grunnen går ikkje: ingen rammer var sagde før avrøystinga. Då kan resultatet berre endrast av omsyn til tryggleiken.
overrule-preview = Dette får alle lese, med tid og stad til slutt:
    { $told }
overrule-send = Endre og sei frå til alle
overrule-stop = Avbryt
overrule-stopped = Greitt. Resultatet står.
overrule-done = Resultatet er endra, og alle får beskjed om kvifor.
overrule-over = Dette er ikkje ope lenger. Skriv AVRØYSTINGAR for å sjå kva som gjeld no.
overrule-was = Resultatet er alt endra éin gong, og alle har fått vite kvifor.
overrule-begun = Det er for seint å endre dette resultatet: aktiviteten har byrja, er over eller er avlyst.

## Putting a poll together

poll-noted =
    { $note }

    { $text }
poll-too-few = Det er { $count ->
    [one] berre 1 deltakar
   *[other] berre { $count } deltakarar
} her no. Med færre enn fem ville alle vite kva dei andre røysta. Spør heller høgt når de er saman.
poll-what = Kva gjeld avrøystinga?
poll-free = Eit spørsmål utan dato
poll-slot = { $starts }
poll-slot-gone = Den tida er ikkje ledig lenger. Vel ei anna.
poll-slot-taken = Noko anna er sett opp { $starts } i mellomtida. Vel ei anna tid. Vala dine er tekne vare på.
poll-which-question = Skriv spørsmålet, høgst { $longest } teikn.
poll-too-long = Det er litt langt: { $length } teikn. Skriv det kortare.
poll-choices-none = Kva kan ein røyste på? Skriv eitt eller fleire val med komma mellom, eller vel blant framlegga.
poll-choices = No kan ein røyste på { $labels }. Skriv fleire, vel blant framlegga, eller gå vidare.
poll-choice-twice = { $label } er med frå før.
poll-choice-long = Dette er for langt for ein knapp, høgst { $longest } teikn: { $label }. Resten er teke med.
poll-choices-full = Det er plass til { $most } val. Dette kom ikkje med: { $label }.
poll-needs-choices = Ei avrøysting treng { $fewest } til { $most } val.
poll-done = Ferdig
poll-remove = Ta bort { $label }
poll-deadline = Når er fristen? Skriv til dømes: i morgon kl 9, eller om 2 timar.
poll-which-hour = Kva klokkeslett { $day }? Skriv til dømes: kl 12.
poll-deadline-which = Kva meiner du?
poll-at = { $at }
poll-day = { $day }
poll-deadline-no = { $why ->
    [past] Den tida har vore.
    [impossible] Den tida finst ikkje.
    [skipped-hour] Den timen finst ikkje, for då blir klokka stilt.
    [contradiction] Dag og dato passar ikkje saman.
    [too-far] Det er for langt fram.
   *[not-a-time] Den fristen vart ikkje heilt klar.
} Skriv dag og klokkeslett.
poll-deadline-past = Den fristen har vore. Skriv ein som kjem.
poll-deadline-at-night = Om natta sender vi ikkje noko. Avrøystinga når folk { $begins }, så fristen må vere etter det.
poll-deadline-late = Folk må få vite resultatet minst ein time før { $starts }, og om natta sender vi ikkje noko. Skriv ein tidlegare frist.
poll-preview =
    { $reach } Slik ser det ut.

    På Telegram:
    { $telegram }

    På SMS ({ $segments } SMS til kvar):
    { $sms }

    Skal ho ut?
poll-more = MER = fleire val
poll-telling = Sjå over teksten: { $words } kan seie ein framand kva dette gjeld.
poll-at-once = { $count ->
    [one] Går til 1 deltakar no.
   *[other] Går til { $count } deltakarar no.
}
poll-held = { $count ->
    [one] Går til 1 deltakar { $at }, for om natta sender vi ikkje noko.
   *[other] Går til { $count } deltakarar { $at }, for om natta sender vi ikkje noko.
}
poll-send = Send ut
poll-several = Fleire svar: ja
poll-only-one = Fleire svar: nei
poll-least = { $least ->
    [0] Minst: inga grense
   *[other] Minst { $least } må røyste
}
poll-set-limits = Rammer
poll-ask-least = Kor mange må minst røyste? Blir det færre, avgjer de, og alle får vite det. Vel, eller skriv til dømes: minst 4.
poll-least-wrong = Skriv eit tal frå 0 til { $most }, til dømes: minst 4.
poll-ask-limits = Kva rammer gjeld, som pengar, transport eller ver? Skriv til dømes: Budsjettet er 1500 kr. Høgst { $longest } teikn.
poll-without-limits = Ingen rammer
poll-stop = Avbryt
poll-stopped = Greitt. Avrøystinga er ikkje send.
poll-sent = Sendt ut. { $reach } Fristen er { $until }. Då blir røystene talde, og alle får beskjed.
poll-already-sent = Denne avrøystinga er alt send ut. Skriv AVRØYSTINGAR for å følgje med.
poll-dialog-over = Dette er ikkje ope lenger. Skriv NY AVRØYSTING for å byrje på nytt.
poll-moved-on = Det steget er ferdig. Her er du no.
poll-pick-one = Vel eitt av svara under.

## Core
text = { $text }
kept-aside = Noko gjekk gale hos oss no. Meldinga er lagra, og dei tilsette har fått beskjed. Send ho gjerne ein gong til. Fare for liv: { $ambulance }. Automatisk svar.
kept-aside-staff = { $name } skreiv noko som maskina ikkje klarte å ta imot. Ta kontakt og spør kva det galdt. VARSEL viser meir.
kept-aside-words =
    { $name } skreiv noko som maskina ikkje klarte å ta imot. Ta kontakt. Det som stod der:
    { $text }
kept-aside-stranger = ein ukjend
signals-new = Det er kome noko nytt som berre eit menneske kan ordne. Skriv VARSEL, så ser du kva.
not-allowed = Det kan du ikkje gjere herifrå. Treng du noko, skriv til oss.
not-found = Det finn vi ikkje lenger. MENY viser kva du kan gjere.
button-unknown = Den knappen verkar ikkje lenger. MENY viser kva du kan gjere.
    .sms = Det valet verkar ikkje lenger. MENY viser kva du kan gjere.
numbers-one-question = Dei tala høyrer til fleire spørsmål. Svar på eitt om gongen.
which-programme = Kva gjeld det?
which-question = Kva svarer du på? Vel det her.
that-one = Eit anna spørsmål
number-closed = Det spørsmålet er stengt no. MENY viser kva du kan gjere.
number-closed-open = Det spørsmålet er stengt no. Desse tala er opne: { $open }.
number-unknown = Det talet står ikkje for noko no. Desse tala er opne: { $open }. Du kan òg skrive med ord, så les ein av oss det.
no-more = Det var alt. MENY viser kva du kan gjere.
more-options = Her er resten:
nothing-to-undo = Det er ikkje noko å angre no. Det siste du gjorde, kan angrast i ti minutt. Treng du hjelp, skriv til oss.

## Contact
contact-relay =
    { $parts ->
        [1] { $name } skriv:
       *[other] { $name } skriv ({ $part } av { $parts }):
    }
    { $text }
contact-relay-change =
    { $parts ->
        [1] { $name } retta:
       *[other] { $name } retta ({ $part } av { $parts }):
    }
    { $text }
contact-answer-button = Svar
contact-answer =
    { $parts ->
        [1] { $name }: { $text }
       *[other] { $name } ({ $part } av { $parts }): { $text }
    }
contact-sent = Sendt til { $name }.
contact-sent-by-sms = Sendt til { $name } på SMS. Der meldinga kom frå, går det ikkje fram no.
contact-sent-by-telegram = Sendt til { $name } på Telegram. Der meldinga kom frå, går det ikkje fram no.
contact-answered = { $answerer } har svart { $name }.
contact-answer-empty = Det var ingen ord å sende til { $name }. Skriv svaret ein gong til.
contact-answer-unreachable = Det vart ikkje sendt. Svar når ikkje fram til { $name } no. Ring, eller prøv når de møtest.
contact-answer-failed = Svaret ditt kom ikkje fram til { $name }. Ring, eller prøv når de møtest.
contact-answer-uncertain = Vi veit ikkje om svaret ditt kom fram til { $name }. Spør, eller send det ein gong til.
contact-answer-by-sms = Svaret til { $name } kom ikkje fram der meldinga kom frå. No er det sendt på SMS.
contact-answer-by-telegram = Svaret til { $name } kom ikkje fram der meldinga kom frå. No er det sendt på Telegram.
contact-thread-gone = Det vart ikkje sendt. Den samtalen finst ikkje lenger her.
contact-nobody-waits = Ingen ventar på svar no, så ingenting er sendt.
contact-ask-words = Skriv svaret til { $name }. Det neste du skriv, går dit.
contact-ask-words-again = { $answerer } har svart { $name }. Vil du òg skrive? Det neste du skriv, går dit.
contact-ask-which = Kven er svaret til?
contact-which-one = { $name }, { $at }
contact-stop = Avbryt
contact-stopped = Greitt. Ingenting er sendt.
contact-nothing-to-stop = Det er ikkje noko å avbryte no.
contact-own-words = Dette gjekk ikkje til nokon. Svar på ei melding for å svare den som skreiv, eller skriv SVAR. MENY viser resten. Automatisk svar.
contact-stranger = Hei! Vi har fått meldinga, men kjenner deg ikkje att her. Skriv fornamnet ditt, ikkje meir, så ser ein av oss på det. Har du ein kode, send han. Fare for liv: { $ambulance }. Automatisk svar.
    .sms = Hei! Vi har fått meldinga, men kjenner ikkje nummeret. Skriv fornamnet ditt, ikkje meir, så ser ein av oss på det. Har du ein kode, send han. Fare for liv: { $ambulance }.
contact-stranger-unread = Hei! Vi kjenner deg ikkje att her. Har du ein kode, send han. Fare for liv: { $ambulance }. Automatisk svar.
    .sms = Hei! Vi kjenner ikkje dette nummeret. Har du ein kode, send han. Fare for liv: { $ambulance }. Automatisk svar.
contact-stranger-sms = Eit ukjent nummer
contact-stranger-telegram = Ein ukjend på Telegram
contact-stranger-it = den som skreiv
contact-stranger-short = Ukjend
contact-group = Vi skriv ikkje i grupper. Skriv til oss her. Automatisk svar.
contact-unusable = Det kom fram, men vi kan berre lese tekst her, og det blir ikkje lagra. Skriv det gjerne med ord. Fare for liv: { $ambulance }. Automatisk svar.
contact-edit-unread = Endringa er ikkje lesen som eit nytt svar. Vil du endre noko, send det som ei ny melding. Automatisk svar.

## What needs a human
signals =
    { $count ->
        [one] Eitt varsel. Vel det, så ser du kva som kan gjerast.
       *[other] { $count } varsel. Vel eitt, så ser du kva som kan gjerast.
    }
    { $lines }
signals-line = { $letter }. { $what }
signals-more = Vis fleire
signals-none = Alt er i orden.
signal-someone = Nokon
signal-uncertain = { $name } fekk kanskje ikkje ei melding ({ $at }). Spør, eller send ho på nytt.
signal-not-sent = { $name } fekk ikkje ei melding ({ $at }). Ring, eller prøv på nytt.
signal-not-arrived = { $name } fekk ikkje ein SMS ({ $at }). Ring, eller sjekk nummeret.
signal-not-handled = { $name } skreiv noko som ikkje vart lese av maskina ({ $at }). Spør kva det galdt.
signal-unreadable = Ei melding kunne ikkje lesast ({ $at }). Sei frå til den som driftar.
signal-unreachable = { $name } kan ikkje nåast på ein telefon ({ $at }). Spør om nytt nummer.
signal-shut = { $name } har stengt for SMS og får ikkje svar der ({ $at }). START opnar igjen.
signal-stopped = { $name } vil ikkje ha meldingar no ({ $at }).
signal-nobody-reads = { $name } har skrive, og ingen er sett opp til å lese det ({ $at }).
signal-not-taken = { $name } har skrive, og ingen har teke det enno ({ $at }). Svar, eller ta kontakt.
signal-phone-taken = Koden til { $name } vart skriven frå telefonen til ein annan ({ $at }).
signal-due = Noko som skulle skje, vart ikkje gjort ({ $at }). Sei frå til den som driftar.
signal-channel-telegram = Telegram verkar ikkje som det skal ({ $at }). Sei frå til den som driftar.
signal-channel-sms = SMS verkar ikkje som det skal ({ $at }). Sei frå til den som driftar.
signal-other = Noko treng eit menneske ({ $at }). Sei frå til den som driftar.

## Days when nothing is on
holiday-new-year = første nyttårsdag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter-sunday = første påskedag
holiday-easter-monday = andre påskedag
holiday-labour-day = 1. mai
holiday-constitution-day = 17. mai
holiday-ascension-day = Kristi himmelfartsdag
holiday-whit-sunday = første pinsedag
holiday-whit-monday = andre pinsedag
holiday-christmas-day = første juledag
holiday-boxing-day = andre juledag
closed-without-reason = stengt

## Staff's day
day =
    I dag, { $day }:
    { $lines }
day-activity = Kl { $clock } { $title }, { $meet }. { $coming }{ $organiser }
day-coming =
    { $waiting ->
        [0] { $going } kjem.
       *[other] { $going } kjem, { $waiting } på venteliste.
    }
day-open = Berre møt opp.
day-organiser-none = {""}
day-organiser = {" "}Arrangør: { $name }.
day-organiser-gone = {" "}Arrangøren er ikkje med lenger.
day-silent =
    { $count ->
        [one] 1 har ikkje svart: { $title } { $when }.
       *[other] { $count } har ikkje svart: { $title } { $when }.
    }
day-offered =
    { $count ->
        [one] 1 har fått tilbod om plass: { $title } { $when }.
       *[other] { $count } har fått tilbod om plass: { $title } { $when }.
    }
day-poll = Stengjer kl { $clock }: { $question } { $voted } av { $voters } har røysta.
day-undecided =
    { $count ->
        [one] 1 avrøysting må avgjerast. Skriv AVRØYSTINGAR.
       *[other] { $count } avrøystingar må avgjerast. Skriv AVRØYSTINGAR.
    }
day-threads =
    { $count ->
        [one] 1 har venta på svar sidan { $since }. Skriv SVAR.
       *[other] { $count } ventar på svar, den første sidan { $since }. Skriv SVAR.
    }
day-lists =
    { $count ->
        [one] Oppmøtelista manglar: { $titles }. Skriv OPPMØTE.
       *[other] { $count } oppmøtelister manglar: { $titles }. Skriv OPPMØTE.
    }
day-proposals =
    { $count ->
        [one] 1 nytt framlegg. Skriv FRAMLEGGA.
       *[other] { $count } nye framlegg. Skriv FRAMLEGGA.
    }
day-signals =
    { $count ->
        [one] 1 varsel ventar. Skriv VARSEL.
       *[other] { $count } varsel ventar. Skriv VARSEL.
    }
day-closed = I dag er det stengt: { $reason }.
day-nothing = Ingenting ventar akkurat no. Ha ein fin dag.
day-comes = Oversikta kjem kl { $clock } når det er noko. DAGEN 9 flyttar ho, DAGEN AV slår ho av.
day-comes-not = Oversikta kjem ikkje av seg sjølv. DAGEN PÅ slår ho på.
day-set = Greitt. Dagen din kjem kl { $clock } når det er noko, neste gong { $next }. DAGEN AV slår han av.
day-off = Greitt. Han kjem ikkje av seg sjølv lenger. DAGEN viser han når du vil, og DAGEN PÅ slår han på igjen.
day-hours = Vel ei tid frå kl { $first } til før kl { $last }. Om natta sender vi ikkje noko av oss sjølve, og seinare er dagen nesten over. Skriv til dømes DAGEN 8.30.
menu-day = Sjå dagen din

## Reminders
remind-tomorrow = I morgon, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Passar det ikkje likevel, så berre sei frå.
    .sms = I morgon, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Svar AVBOD om det ikkje passar.
remind-today = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Passar det ikkje likevel, så berre sei frå.
    .sms = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Svar AVBOD om det ikkje passar.
remind-tomorrow-open = I morgon, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Berre møt opp.
    .sms = I morgon, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Berre møt opp. Svar AVBOD om det ikkje passar.
remind-today-open = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Berre møt opp.
    .sms = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Berre møt opp. Svar AVBOD om det ikkje passar.
remind-place = { $title }, { $place }
remind-greeted = God morgon, { $name }! { $reminder }
remind-good-morning = God morgon, { $name }! I dag { $what }
remind-first = kl { $clock }: { $title }. Oppmøte: { $meet }.
remind-also = Og { $title } kl { $clock }. Oppmøte: { $meet }.

## What people choose for themselves
menu-choices = Vala dine
choice-all =
    Dette har du valt:
    { $lines }
choice-changed =
    { $now }

    { $all }
choice-remind-evening = Påminning kvelden før.
choice-remind-morning = Påminning same morgon.
choice-greeting-on = God morgon frå oss på dagar det skjer noko.
choice-greeting-off = Vi seier ikkje god morgon.
choice-named-on = Dei som òg er påmelde, ser fornamnet ditt.
choice-named-off = Andre påmelde ser ikkje fornamnet ditt.
choice-needs-some = Mat vi tek omsyn til: { $needs }.
choice-needs-other = Skriv gjerne til oss kva anna det er.
choice-needs-none = Mat: ingenting å ta omsyn til.
choice-to-evening = Påminning kvelden før
choice-to-morning = Påminning same morgon
choice-greet = God morgon: ja takk
choice-greet-not = God morgon: nei takk
choice-name = Vis fornamnet mitt
choice-name-not = Skjul fornamnet mitt
choice-food = Det eg ikkje et
choice-now-evening = Greitt. Frå no får du påminningar kvelden før.
choice-now-morning = Greitt. Frå no får du påminningar same morgon. Byrjar noko tidleg, seier vi frå kvelden før.
choice-now-greeted = Så fint! Då seier vi god morgon på dagar det skjer noko for deg.
choice-now-not-greeted = Greitt. Då seier vi ikkje god morgon.
choice-now-named = Greitt. Då ser dei som òg er påmelde, fornamnet ditt. Ingen andre enn dei og dei tilsette.
choice-now-not-named = Greitt. No ser berre dei tilsette at du er påmeld.
choice-needs-ask = Kva et du ikkje? Vel alt som gjeld. Dei som lagar mat, ser berre kor mange, ikkje kven. Telegram kan lese det du vel. Du kan òg seie det til oss.
    .sms = Kva et du ikkje? Svar med alle tala som gjeld, som 1 3. Dei som lagar mat, ser berre kor mange, ikkje kven.
choice-needs-nothing = ingenting
choice-needs-done = Ferdig
choice-now-needs = Greitt. Vi tek omsyn til: { $needs }. Dei som lagar mat, ser berre kor mange, ikkje kven.
choice-now-no-needs = Greitt. Det er ingenting å ta omsyn til når vi lagar mat.
needs-nuts = nøtter
needs-gluten = gluten
needs-milk = mjølk
needs-egg = egg
needs-fish = fisk
needs-shellfish = skaldyr
needs-soy = soya
needs-vegetarian = vegetar
needs-vegan = vegansk
needs-no-pork = ikkje svin
needs-other = anna

## Who comes, by name and by what they eat
who-comes-with = { $line } { $more }
who-comes-among = Blant dei: { $names }.
who-comes-you = du
who-comes-others = { $count } til
who-comes-needs = Mat å ta omsyn til: { $needs }.
who-comes-need = { $need } ({ $count })
who-comes-going = Kjem: { $names }.
who-comes-waiting = Venteliste: { $names }.
who-comes-declined = Kjem ikkje: { $names }.

## New activities
menu-post = Set opp noko nytt
series-weekly = kvar { $weekday ->
    [0] måndag
    [1] tysdag
    [2] onsdag
    [3] torsdag
    [4] fredag
    [5] laurdag
   *[6] sundag
} kl { $hour }{ $minute ->
    [0] {""}
   *[other] .{ NUMBER($minute, minimumIntegerDigits: 2) }
}
series-weekly-until = { $weekly } til og med { $until }
series-taken = { $title } ({ $weekly }) fell ut { $days }, for då er noko anna sett opp.
post-noted =
    { $note }

    { $text }
post-what = Kva skal de gjere? Skriv det kort, eller alt på éi linje. Til dømes: Grilltur; fredag kl 12; Rådhuset
post-when = Når er { $title }? Vel, eller skriv til dømes: fredag kl 12, eller 3.12 kl 17-20.
post-at = { $at }
post-day = { $day }
post-which-time = Kva meiner du?
post-which-hour = Kva klokkeslett { $day }? Skriv til dømes: kl 12, eller kl 17-20.
post-when-no = { $why ->
    [past] Det er alt over.
    [impossible] Den tida finst ikkje.
    [skipped-hour] Den timen finst ikkje, for då blir klokka stilt.
    [contradiction] Dag og dato passar ikkje saman.
    [too-far] Det er for langt fram.
   *[not-a-time] Tida vart ikkje heilt klar.
} Skriv dag og klokkeslett, til dømes: fredag kl 12.
post-when-past = Det er alt over. Skriv ei tid som kjem, til dømes: fredag kl 12.
post-when-night = Det er om natta. Skriv ei tid på dagen eller tidleg på kvelden, til dømes: fredag kl 12.
post-end-first = Slutten må kome etter starten. Skriv begge, til dømes: fredag kl 17-20.
post-end-midnight = Det må slutte same dag som det byrjar, før midnatt. Skriv til dømes: fredag kl 17-20.
post-slot-gone = Den tida er ikkje ledig lenger. Vel ei anna.
post-slot-taken = { $title } er alt sett opp { $when }. Vel ei anna tid. Resten er teke vare på.
post-slot-asked = Det er ei avrøysting om { $when }, og ho skal få avgjere. Vel ei anna tid. Resten er teke vare på.
post-no-title = Skriv først kva det er, til dømes: Grilltur; fredag kl 12; Rådhuset
post-title-long = Namnet var på { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
post-preview =
    { $reach } Det varer til { $ends }. Slik ser det ut.

    På Telegram:
    { $telegram }

    På SMS ({ $segments } SMS til kvar):
    { $sms }

    Skal det ut?
post-at-once = { $count ->
    [0] Ingen deltakarar er med enno.
    [one] Går til 1 deltakar no, og til kollegaene.
   *[other] Går til { $count } deltakarar no, og til kollegaene.
}
post-held = { $count ->
    [0] Ingen deltakarar er med enno.
    [one] Går til 1 deltakar { $at }, for om natta sender vi ikkje noko.
   *[other] Går til { $count } deltakarar { $at }, for om natta sender vi ikkje noko.
}
post-reaches-nobody = Om natta sender vi ikkje noko, så ingen får beskjed før det byrjar. Det står berre i VEKA.
post-closed-day = Obs: { $day } er det elles stengt ({ $reason }).
post-same-time = Samstundes er dette sett opp: { $titles }.
post-left-out = Desse dagane fell ut, fordi det er stengt eller noko anna står der: { $days }.
post-telling = Sjå over teksten: { $words } kan seie ein framand kva dette gjeld.
post-send = Send ut
post-button-place = Stad: { $place }
post-button-place-none = Stad: kjem
post-button-meet = Oppmøte: { $meet }
post-button-places = { $places } plassar
post-button-open = Berre møt opp
post-button-weekly = Kvar veke: ja
post-button-once = Kvar veke: nei
post-button-terms = Pris, mat, greitt å vite
post-button-when = Anna tid
post-stop = Avbryt
post-back = Tilbake
post-ask-place = Kvar er det? Skriv staden. Skriv gjerne oppmøtestaden òg, etter eit semikolon.
post-place-none = Stad kjem seinare
post-ask-meet = Kvar møtest de? Skriv det, eller vel som vanleg.
post-meet-usual = Som vanleg: { $meet }
post-ask-places = Kor mange er det plass til? Vel, eller skriv til dømes: 10 plassar.
post-places-wrong = Det må vere frå 1 til { $most }. Skriv til dømes: 10 plassar, eller: berre møt opp.
post-ask-terms = Skriv pris; mat; greitt å vite. Til dømes: gratis; lunsj; ta med gode sko. Strek der det ikkje er noko. Høgst { $longest } teikn kvar.
post-terms-usual = Som vanleg
post-terms-none = Ikkje sei noko om det
post-terms-long = Ein av delane var på { $length } teikn, og det er plass til { $longest }. Skriv litt kortare.
post-ask-weekly = Skal det gjentakast kvar veke? Vel, eller skriv siste dag, til dømes: 20.12.
post-weekly-always = Kvar veke framover
post-weekly-once = Berre denne gongen
post-weekly-hour = Klokka blir stilt mellom kl 02 og 03, så då kan det ikkje vere noko kvar veke. Vel berre denne gongen, eller ei anna tid.
post-until-early = Siste gongen må vere minst ei veke etter { $first }. Skriv ein seinare dag.
post-stopped = Greitt. Ingenting er sett opp eller sendt.
post-sent = Det er sett opp. { $reach }
post-sent-weekly = Det er sett opp. { $reach } Etter første gongen står det i VEKA kvar veke, utan eiga melding.
post-already-sent = Dette er alt sett opp og sendt. VEKA viser kva som skjer.
post-dialog-over = Dette er ikkje ope lenger. Skriv NY AKTIVITET for å byrje på nytt.
post-moved-on = Det steget er ferdig. Her er du no.
post-pick-one = Vel eitt av svara under.
post-told = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Berre møt opp, alle er velkomne.
post-told-places = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassane er avgrensa. Vil du vere med?
    .sms = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassane er avgrensa. Vil du vere med? Svar JA eller NEI.
post-told-known = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms }
post-told-weekly = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gongen er { $when }. Berre møt opp, alle er velkomne.
post-told-weekly-places = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gongen er { $when }, med avgrensa plassar. Vil du vere med då?
    .sms = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gongen er { $when }, med avgrensa plassar. Vil du vere med då? Svar JA eller NEI.
post-told-weekly-known = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gongen er { $when }.

## Those who arrange
organise-nothing-planned = Det er ikkje sett opp noko som nokon kan ha ansvaret for enno.
organise-which = Kven skal ha ansvaret? Vel først kva aktivitet det gjeld.
organise-who = Kven skal vi spørje om å ha ansvaret for { $title } { $when }? Vel, eller skriv fornamnet.
organise-who-else = { $state } Vil du spørje ein annan? Vel, eller skriv fornamnet.
organise-now-has = { $name } har ansvaret for { $title } { $when }.
organise-now-asked = { $name } er spurd om { $title } { $when }, men har ikkje svart enno.
organise-now-left = { $name } skulle ha ansvaret for { $title } { $when }, men er ikkje med lenger.
organise-noted = { $note } { $text }
organise-nobody = Det er ingen deltakarar å spørje enno. INVITER lagar ein invitasjon.
organise-person = { $name }
organise-back = Ta det tilbake
organise-stop = Avbryt
organise-stopped = Greitt. Ingenting er endra.
organise-not-known = Vi finn ingen deltakar som heiter det.
organise-several-named = Fleire heiter det.
organise-asked = { $name } er spurd om å ha ansvaret for { $title } { $when }. Du får vite svaret.
organise-asked-later = { $name } blir spurd { $at } om å ha ansvaret for { $title } { $when }. Du får vite svaret.
organise-waits = { $name } er alt spurd om { $title } { $when }, men har ikkje svart enno.
organise-has-it = { $name } har alt ansvaret for { $title } { $when }.
organise-unreachable = { $name } kan ikkje få meldingar no.
organise-too-late = Vi skriv ikkje om natta, så spørsmålet kjem ikkje fram før { $title } byrjar { $when }.
organise-begun = { $title } byrja { $when }, så no er det for seint. Takk likevel.
organise-instead-of = { $holder } har ansvaret for { $title } { $when }, og held på det til { $name } har sagt ja. Skal vi spørje { $name }?
organise-instead-of-asked = { $holder } er alt spurd om { $title } { $when }, men har ikkje svart enno. Skal vi spørje { $name } i staden?
organise-instead = Ja, spør { $name }
organise-taken-back = Ingen har ansvaret for { $title } { $when } no. { $name } får ein venleg beskjed.
organise-withdrawn = Greitt. { $name } er ikkje spurd om { $title } { $when } lenger.
organise-free = Ingen har ansvaret for { $title } { $when } no.
organise-nobody-has-it = Ingen har ansvaret for { $title } { $when } no.
organise-thanks = Dei tilsette tek seg av { $title } { $when } no. Takk for at du ville ha ansvaret. Du er like velkomen.
organise-passed-on = Ein annan har teke over ansvaret for { $title } { $when }. Takk for det du har gjort. Du er like velkomen.
organise-question = Vil du ha ansvaret for { $title } { $when }? Du ser kor mange som kjem, kan flytte oppmøtet og skrive til dei. Dei ser fornamnet ditt. Dei tilsette ser det du skriv. Heilt greitt å seie nei.
    .sms = Vil du ha ansvaret for { $title } { $when }? Du ser kor mange som kjem, kan flytte oppmøtet og skrive til dei. Dei ser fornamnet ditt. Dei tilsette ser det du skriv. Heilt greitt å seie nei. Svar JA eller NEI.
organise-yes = Ja, gjerne
organise-no = Nei takk
organise-you-have-it = Så fint! Du har ansvaret for { $title } { $when }. ARRANGØR viser kva du kan gjere. Treng du ein tilsett den dagen, skriv HENT TILSETT.
organise-declined = Takk for svaret. Det er heilt greitt. Velkomen på { $title } { $when } likevel.
organise-given-up = Takk for at du seier frå. Dei tilsette tek seg av { $title } { $when }. Du er like velkomen.
organise-not-asked = Takk for svaret! { $title } { $when } er ordna på ein annan måte. Skriv gjerne til oss om du har lyst ein annan gong.
organise-said-yes = { $name } har sagt ja til å ha ansvaret for { $title } { $when }.
organise-said-no = { $name } takka nei til ansvaret for { $title } { $when } denne gongen. ARRANGØR spør ein annan.
organise-gave-up = { $name } kan ikkje ha ansvaret for { $title } { $when } likevel. ARRANGØR spør ein annan.
organise-none-mine = Du har ikkje ansvaret for noko no. Har du lyst til det ein gong, så skriv til oss.
organise-not-yours = Du har ikkje ansvaret for { $title } { $when } no. Skriv gjerne til oss om det er noko.
organise-mine-which = Du har ansvaret for fleire. Kva for ein gjeld det?
organise-mine =
    { $title } { $when }. Oppmøte: { $meet }. { $going ->
        [0] Ingen har sagt at dei kjem enno
       *[other] { $going } kjem
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } på venteliste.
    } Kva vil du gjere?
    .sms =
    { $title } { $when }. Oppmøte: { $meet }. { $going ->
        [0] Ingen har sagt at dei kjem enno
       *[other] { $going } kjem
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } på venteliste.
    } Du kan òg svare: ARRANGØR SKRIV og det du vil seie.
organise-meet = Flytt oppmøtet
organise-write = Skriv til dei det gjeld
organise-give-up = Eg kan ikkje likevel
organise-ask-meet = Oppmøte for { $title } { $when } er no: { $meet }. Kvar skal de møtast? Skriv staden.
organise-ask-words = Kva vil du seie til dei om { $title } { $when }? Høgst { $longest } teikn. Dei tilsette ser det òg.
organise-meet-preview = Dette går ut til dei som kan kome, og til dei tilsette: { $told } Skal vi sende det?
organise-meet-later = Oppmøtet for { $title } { $when } er no { $meet }. Dei som kan kome, får beskjed { $at }. Vi skriv ikkje om natta.
organise-meet-sent = Oppmøtet for { $title } { $when } er no { $meet }. Dei som kan kome, får beskjed.
organise-meet-now = Det vart nett endra. Oppmøtet for { $title } { $when } er no: { $meet }.
organise-words-preview = { $whom ->
    [all] { $count ->
        [one] Dette sender vi til den eine som ikkje har meldt avbod,
       *[other] Dette sender vi til dei { $count } som ikkje har meldt avbod,
    }
   *[going] { $count ->
        [one] Dette sender vi til den eine som kjem,
       *[other] Dette sender vi til dei { $count } som kjem,
    }
} og dei tilsette ser det òg: { $told } Skal vi sende det?
organise-telling = Obs: { $words } kan vise ein framand kva dette gjeld. { $text }
organise-send = Send
organise-words = { $name }, som har ansvaret for { $title } { $when }, skriv: { $text }
organise-copy = { $whom ->
    [all] { $count ->
        [one] { $name } skreiv til den eine som kan kome på { $title } { $when }: { $text }
       *[other] { $name } skreiv til dei { $count } som kan kome på { $title } { $when }: { $text }
    }
   *[going] { $count ->
        [one] { $name } skreiv til den eine som kjem på { $title } { $when }: { $text }
       *[other] { $name } skreiv til dei { $count } som kjem på { $title } { $when }: { $text }
    }
}
organise-sent = { $count ->
    [one] Sendt til éin, og til dei tilsette.
   *[other] Sendt til { $count }, og til dei tilsette.
}
organise-sent-later = { $count ->
    [one] Éin får det { $at }, og dei tilsette òg. Vi skriv ikkje om natta.
   *[other] { $count } får det { $at }, og dei tilsette òg. Vi skriv ikkje om natta.
}
organise-nothing-to-send = Det er ikkje noko som ventar på å bli sendt. Skriv ARRANGØR for å byrje på nytt.
organise-words-empty = Skriv det du vil seie til dei, til dømes: Ta med varme sko.
organise-words-long = Det var { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
organise-words-most = Du har skrive { $most } gonger no, og fleire blir det ikkje for éin aktivitet. Skriv til oss om det er noko meir, så hjelper vi.
organise-words-night = Det er natt, og { $title } er over før vi kan sende det. Hastar det, så skriv til oss.
organise-nobody-comes = Ingen andre har sagt at dei kjem på { $title } { $when } enno, så det er ingen å skrive til.
menu-organiser = La nokon ha ansvaret

## Calling for staff
call-receipt = Vi har sagt frå til dei tilsette. Du får beskjed om nokon svarer at dei kjem. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-receipt-again = Vi har alt sagt frå til dei tilsette ({ $at }), og ingen har svart enno.{ $passed ->
    [yes] {" "}No har dei fått det du skreiv òg.
   *[no] {""}
} Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-nobody = Vi får ikkje sagt frå til nokon av dei tilsette no. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-told = { $name } treng ein tilsett no.{ $details }
call-told-again = { $name } treng framleis ein tilsett, og ingen har svart.{ $details }
call-details = {" "}{ $parts }
call-details-none = {""}
call-where = { $title } { $when }, { $place }. Oppmøte: { $meet }.
call-more = { $name } skriv òg: { $text }
call-take = Eg kjem
call-yours = Takk. { $name } får beskjed om at du kjem.
call-comes = { $name } har sett det og svarer: Eg kjem.
call-screen = { $told } { $name } kjem.
call-taken = { $taker } er alt på veg til { $name }. Takk for at du ville.
call-drop = Eg kan ikkje likevel
call-given-up = Takk for at du seier frå. { $name } og dei andre får beskjed.
call-comes-not = { $name } kan ikkje kome likevel. Vi har sagt frå til dei andre tilsette ein gong til.
call-told-free = { $name } treng framleis ein tilsett. { $taker } kan ikkje likevel.{ $details }
call-not-yours = Det er ikkje du som er på veg til { $name } no, så ingenting er endra.
call-own = Det er du som har bede om ein tilsett. Vi har sagt frå til dei andre.
call-over = { $name } bad om ein tilsett { $at }. Ingen svarte, og det er for seint å svare her. Ta kontakt med { $name }.
call-unanswered = Ingen av dei tilsette har svart enno. Vi har sagt frå til alle ein gong til. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
menu-call = Få tak i ein tilsett no
signal-call = { $name } bad om ein tilsett, og ingen svarte ({ $at }). Ta kontakt med { $name } no.

## The plan of a week, and of a day
plan-next =
    Neste veke:
    { $lines }
plan-this =
    Denne veka:
    { $lines }
plan-next-empty = Vi har ikkje planlagt noko neste veke enno, så alt er mogleg. Kva har du lyst til? Skriv FRAMLEGG og ideen din, til dømes FRAMLEGG bowling.
plan-this-empty = Vi har ikkje planlagt noko denne veka enno, så alt er mogleg. Kva har du lyst til? Skriv FRAMLEGG og ideen din, til dømes FRAMLEGG bowling.
plan-next-empty-staff = Det er ikkje sett opp noko neste veke.
plan-ideas = Kva har du lyst til? Skriv FRAMLEGG og ideen din, til dømes FRAMLEGG bowling.
plan-closed = Vi har stengt då. Skriv gjerne til oss.
plan-day-empty = Vi har ikkje planlagt noko { $days }. PLAN viser det som kjem. Har du ein idé, skriv FRAMLEGG og ideen din.
plan-day-empty-staff = Det er ikkje sett opp noko { $days }.
plan-past = Den dagen har vore. PLAN viser det som kjem.
plan-no-day = Den dagen finn vi ikkje i kalenderen. Skriv til dømes PLAN torsdag eller PLAN 3.12.
plan-too-far = Så langt fram har vi ikkje planlagt noko. PLAN viser det som kjem.

## Who was there
attend-ask = Kven kom på { $title } { $when }? Trykk på dei som kom, og så Ferdig. Merkt no: { $marked } av { $count }.
    .sms = Kven kom på { $title } { $when }? Send tala til dei som kom, til dømes 1 3 5-9. Eller send ALLE, ALLE UNNATEKE 3 eller INGEN.
attend-added =
    Lagt til: { $names }.
    { $text }
    .sms =
        Lagt til: { $names }. Send no tala til dei andre som kom.
        { $text }
attend-nobody = Kom ingen på { $title } { $when }? Svar JA, så fører vi det slik. Svar NEI, så får du lista.
attend-nobody-but = Kom ingen andre enn { $names } på { $title } { $when }? Svar JA, så fører vi det slik. Svar NEI, så får du lista.
attend-nobody-yes = Ja, ingen kom
attend-all = Alle
attend-none = Ingen kom
attend-others = Andre som kom
attend-done = Ferdig
attend-correct = Rett opp
attend-back = Tilbake til lista
attend-finished = Takk, oppmøtet er ført for { $title } { $when }. { $who } Skriv OPPMØTE dersom noko skal rettast.
attend-stands = { $by } har ført oppmøtet for { $title } { $when }. { $who } Trykk på eit namn for å rette.
    .sms = { $by } har ført oppmøtet for { $title } { $when }. { $who } Skal noko rettast, send tala til alle som kom.
attend-corrected = Retta. { $changes } I alt kom { $count }.
attend-change = { $name }: frå "{ $before }" til "{ $after }".
attend-state-came = kom
attend-state-absent = kom ikkje
attend-state-told = sa frå
attend-state-unlisted = ikkje på lista
attend-came =
    { $count ->
        [one] Éin kom: { $names }.
       *[other] { $count } kom: { $names }.
    }
attend-nobody-came = Ingen kom.
attend-absent = Kom ikkje: { $names }.
attend-told = Sa frå: { $names }.
attend-namesake = { $name } (med sidan { $day })
attend-who-else = Kven andre kom på { $title }? Vel, eller skriv fornamn, til dømes: Ola, Eva. Er nokon heilt nye, skriv INVITER.
    .sms = Kven andre kom på { $title }? Send tal eller fornamn, til dømes: Ola, Eva. Er nokon heilt nye, skriv INVITER.
attend-which-of-them = Det er fleire med det namnet. Kven av dei kom?
attend-unknown = Vi finn ingen her med namnet { $names }. Er det skrive rett? Er nokon heilt nye, skriv INVITER.
attend-which = Kva aktivitet gjeld det?
attend-pick = { $activity }
attend-pick-finished = { $activity } (ført)
attend-nothing = Det har ikkje vore noko å føre oppmøte for dei siste { $days } dagane.
attend-early = { $title } byrjar { $when }. Oppmøtet kan førast frå då av.
attend-cancelled = { $title } { $when } vart avlyst, så det er ikkje noko oppmøte å føre.
attend-closed = Det er meir enn { $days } dagar sidan { $title } { $when }, så lista er låst. Det som står der, blir ståande.
attend-not-here = Den personen finn vi ikkje her, så ingenting er endra. Skriv OPPMØTE for å sjå lista.
numbers-which-list = Kva liste meiner du? Send tala frå den: { $lists }.
numbers-which-none = Kva gjeld det? Send talet for det du meiner: { $open }.
numbers-none-left = Då blir det ingen att, så ingenting er gjort. Send heller tala du meiner.
idea-ask = Takk for sist! Kva har du lyst til neste gong? Trykk på knappen, eller skriv FRAMLEGG og ideen din. Du treng ikkje svare.
    .sms = Takk for sist! Kva har du lyst til neste gong? Svar FRAMLEGG og ideen din, til dømes FRAMLEGG bowling. Du treng ikkje svare.
idea-button = Eg har ein idé
been =
    Så fint at du er med! Du har vore med { $count } gonger. Dei siste:
    { $lines }
been-all =
    { $count ->
        [one] Så fint at du er med! Dette har du vore på:
       *[other] Så fint at du er med! Du har vore med { $count } gonger:
    }
    { $lines }
been-line = { $day }: { $title }
been-none = Her står det ikkje noko enno, og det er heilt greitt. Du er velkomen neste gong. Skriv VEKA, så ser du kva som skjer.
menu-attendance = Før oppmøte
menu-been = Sjå kva du har vore på

## A programme's settings
menu-settings = Endre innstillingar
setting-menu = Innstillingar for { $name }. Kva vil du sjå eller endre? Naudnummer, nattero og korleis de les meldingar, blir endra av den som driftar løysinga.
setting-name-slots = Faste tider
setting-name-hours = Opningstid
setting-name-plan = Vekeplanen
setting-name-reminders = Påminningar
setting-name-closed = Stengde dagar
setting-name-meeting-point = Oppmøtestad
setting-name-texts = Tekstar
setting-name-history = Historikk
setting-name-name = Namn
setting-name-readers = Kven som les
setting-name-fare = Pris
setting-name-food = Mat
setting-name-conditions = Greitt å vite
setting-name-quiet = Nattero
setting-name-numbers = Naudnummer
setting-name-contact-mode = Korleis de les meldingar
setting-name-language = Språk
setting-name-time-zone = Tidssone
setting-back = Tilbake
setting-yes = Ja
setting-no = Nei
setting-pick-one = Vel ein av dei under. Vil du noko anna, skriv MENY.
setting-over = Det er ikkje ope lenger. Skriv INNSTILLINGAR for å byrje på nytt.
setting-unsaid = ikkje sett
setting-line = { $what }: { $now }
setting-row = { $first }; { $rest }
setting-at = { $at }
setting-day-0 = måndag
setting-day-1 = tysdag
setting-day-2 = onsdag
setting-day-3 = torsdag
setting-day-4 = fredag
setting-day-5 = laurdag
setting-day-6 = sundag
setting-clock = kl { $hour }
setting-clock-minutes = kl { $hour }.{ $minute }
setting-weekly = { $day } { $clock }
setting-from-to = { $first } til { $last }
setting-reminders-told = kvelden før { $evening }, same morgon { $morning }
setting-hours-told = { "nn" ->
    [nb] { $nb }
    [nn] { $nn }
   *[en] { $en }
}
setting-slot = { $when }, { $length }, { $places }
setting-slot-at = { $slot }, { $meet }
setting-hours-long = { $count ->
    [one] 1 time
   *[other] { $count } timar
}
setting-minutes-long = { $count } minutt
setting-places = { $count ->
    [one] 1 plass
   *[other] { $count } plassar
}
setting-without-limit = berre møt opp
setting-closed-day = { $day }
setting-closed-days = { $first } til { $last }
setting-closed-why = { $days }: { $reason }
setting-closed-activity = { $title } { $when }
setting-holiday = { $day } { $reason }
setting-changes =
    { $what }
    No: { $before }
    Blir: { $after }
setting-adds =
    { $what }
    Kjem til: { $after }
setting-removes =
    { $what }
    Blir teke bort: { $before }
setting-preview =
    { $lines }
    Skal det vere slik?
    .sms =
    { $lines }
    Svar JA eller NEI.
setting-done = Det er endra. { $what }: { $after }
setting-done-removed = Det er teke bort. { $what }: { $before }
setting-stopped = Greitt. Ingenting er endra.
setting-moved-on = Nokon endra dette medan du såg på det. Slik er det no:
setting-same = Slik er det allereie. { $what }: { $now }. Ingenting er endra.
setting-from-now = Gjeld frå no.
setting-new-ones = Gjeld det som blir sett opp frå no. Det som er sett opp, er som før.
setting-empty = Det kan ikkje vere tomt. Skriv det nye.
setting-too-long = Det var { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
setting-telling = { $words } kan seie ein framand kva dette gjeld. Skriv det på ein annan måte.
setting-telling-warning = Obs: { $words } kan seie ein framand kva dette gjeld.
setting-hour-skipped = Nokre netter finst ikkje timen mellom kl 02 og 03. Vel ei anna tid.
setting-hour-quiet = { $clock } er om natta: frå { $first } til { $last } sender vi ikkje noko av oss sjølve. Vel ei anna tid.
setting-hour-half = Den eine er kvelden før, frå kl 12, og den andre same morgon, før kl 12. Skriv til dømes: 18 og 8.30.
setting-slots =
    { $lines }
    Vel ei for å endre ho. Eller skriv ei ny, til dømes: tysdag kl 11, 3 timar, 10 plassar, Sandvika stasjon.
setting-slots-none = Ingen faste tider enno.
setting-slot-button = { $day } { $clock }
setting-slot-ask = { $slot }. Skriv det som skal bli annleis, til dømes: kl 12, 2 timar. Eller: 10 plassar, oppmøte Rådhuset.
setting-slot-remove = Ta bort
setting-slot-gone = Den faste tida er ikkje der lenger.
setting-slot-unclear = Det vart ikkje heilt klart. Skriv dag, klokkeslett og kor lenge, til dømes: tysdag kl 11, 3 timar, 10 plassar, Sandvika stasjon.
setting-slot-change-unclear = Skriv det som skal bli annleis, til dømes: kl 12, 2 timar. Eller: 10 plassar, oppmøte Rådhuset.
setting-slot-how-long = Kor lenge varer det? Skriv alt på nytt, til dømes: tysdag kl 11, 3 timar.
setting-slot-midnight = Det må slutte før midnatt. Skriv ei tidlegare tid, eller la det vare kortare.
setting-slot-length = Det kan vare frå { $shortest } minutt til { $longest } timar. Skriv det på nytt.
setting-slot-places = Det kan vere frå 1 til { $most } plassar. Utan grense skriv du: berre møt opp.
setting-slot-place-long = Oppmøtestaden var { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
setting-slot-twice = Den tida er der allereie: { $slot }. Vel ho i lista om du vil endre ho.
setting-slot-stands = { $count ->
    [one] Éin aktivitet er alt sett opp på den tida og blir ståande.
   *[other] { $count } aktivitetar er alt sette opp på den tida og blir ståande.
}
setting-slot-asked = { $count ->
    [one] Éi avrøysting er i gang om den tida og gjeld som før.
   *[other] { $count } avrøystingar er i gang om den tida og gjeld som før.
}
setting-slot-no-new = Det kjem ingen nye avrøystingar om ho.
setting-slot-first = Kan brukast frå { $at }.
setting-hours-ask = Opningstid no: { $now }. Skriv det som skal bli annleis, til dømes: mån-fre 9-15, ons 9-12 og 13-15, stengt fredag.
setting-hours-unclear = Det vart ikkje heilt klart. Skriv dagar og timar, til dømes: mån-fre 9-15, ons 9-12 og 13-15, stengt fredag.
setting-hours-backwards = Opningstida må slutte etter at ho byrjar, same dag. Skriv til dømes: mån-fre 9-15.
setting-hours-overlap = To opningstider { $day } går over i kvarandre. Skriv dei på nytt, til dømes: ons 9-12 og 13-15.
setting-hours-none = Då er det aldri ope. Minst éin dag må ha opningstid, til dømes: ons 9-12.
setting-plan-ask = Vekeplanen går ut { $now }, neste gong { $at }. Når skal han gå ut? Skriv til dømes: fredag kl 13.
setting-plan-unclear = Det vart ikkje heilt klart. Skriv vekedag og klokkeslett, til dømes: fredag kl 13.
setting-plan-next = Neste plan går ut { $at }.
setting-plan-stays = Neste plan går ut { $at } som før, så inga veke blir utan. Deretter { $then }.
setting-reminders-ask = Påminningar går ut { $now }. Når skal dei gå ut? Skriv til dømes: 18 og 8.30.
setting-reminders-unclear = Det vart ikkje heilt klart. Skriv timen kvelden før og timen same morgon, til dømes: 18 og 8.30.
setting-reminders-follow = { $count ->
    [0] Gjeld frå no.
    [one] Gjeld frå no, også det eine som er sett opp.
   *[other] Gjeld frå no, også dei { $count } som er sette opp.
}
setting-texts =
    { $lines }
    Kva vil du endre?
setting-text-ask = { $what } no: { $now }. Skriv det nye, høgst { $longest } teikn.
setting-say-nothing = Sei ikkje noko om det
setting-closed-ask =
    Stengt: { $lines }
    Heilagdagar: { $holidays }
    Skriv dagar som skal vere stengde, til dømes: 24.12 julaftan, eller 24.-31.12 juleferie.
setting-closed-none = ingen dagar
setting-closed-button = Opne { $day } { $reason }
setting-closed-unclear = Det vart ikkje heilt klart. Skriv dato og kvifor, til dømes: 24.12 julaftan. Fleire dagar: 24.-31.12 juleferie.
setting-closed-past = Den dagen har vore. Skriv ein som kjem.
setting-closed-backwards = Den siste dagen må vere etter den første. Skriv til dømes: 24.-31.12 juleferie.
setting-closed-many = Skriv høgst { $most } dagar om gongen, den første først.
setting-closed-far = Det er for langt fram, eller så har dagen vore. Skriv ein dag i dei neste elleve månadene.
setting-closed-unknown = { $name } er ikkje med her og får ikkje meldingane. Inviter { $name } som tilsett først.
setting-closed-gone = Dei dagane er ikkje stengde lenger.
setting-closed-open = Dei faste tidene gjeld igjen då.
setting-closed-stands = Det er sett opp { $what }. Det blir ståande til nokon avlyser det: skriv AVLYS.
setting-closed-stands-many = { $count } aktivitetar er sette opp då. Dei blir ståande til nokon avlyser dei: skriv AVLYS.
setting-closed-asked = { $count ->
    [one] Éi avrøysting er i gang om dei dagane og gjeld som før.
   *[other] { $count } avrøystingar er i gang om dei dagane og gjeld som før.
}
setting-closed-unused = Faste tider som fell bort: { $what }.
setting-closed-unused-many = { $count } faste tider fell bort.
setting-history =
    Sist endra:
    { $lines }
setting-history-none = Ingenting er endra enno. Naudnummer, nattero og korleis de les meldingar, blir endra av den som driftar løysinga.
setting-history-line = { $when }, { $name }. { $what }: frå { $before } til { $after }
setting-history-added = { $when }, { $name }. { $what }, ny: { $after }
setting-history-removed = { $when }, { $name }. { $what }, teke bort: { $before }
setting-by-file = fila

## When something is changed or called off
menu-change = Endre noko som er sett opp
menu-cancel = Avlys noko
change-nothing-planned = Det er ikkje sett opp noko, så det er ingenting å endre.
change-which =
    Kva vil du endre?
    { $lines }
change-menu = { $title } { $when }, { $place }. Oppmøte: { $meet }. Kva skal endrast? Du kan òg skrive alt på éi linje, til dømes: kl 12; Rådhuset
change-menu-time = Tid
change-menu-meet = Oppmøte
change-menu-place = Stad
change-menu-places = Plassar
change-menu-title = Kva vi gjer
change-menu-fare = Pris
change-menu-food = Mat
change-menu-conditions = Greitt å vite
change-menu-who = Ansvarleg
change-menu-off = Avlys
change-done = Sjå kva alle får lese
change-more = Endre meir
change-save = Lagre
change-open = Berre møt opp
change-take-away = Ta det bort
change-ask-time = Når blir { $title }? No er det { $when }. Skriv til dømes: kl 12, eller fredag kl 12.
change-ask-meet = Kvar møtest de? No: { $meet }. Skriv det, eller vel.
change-ask-place = Kvar er { $title } { $when }? No: { $place }. Skriv staden.
change-ask-places = Kor mange plassar er det? Skriv til dømes: 8 plassar.
change-ask-title = Kva skal de gjere { $when }? Skriv det kort.
change-ask-fare = Kva kostar det? Skriv til dømes: gratis.
change-ask-food = Kva blir det å ete? Skriv til dømes: vi grillar pølser.
change-ask-conditions = Kva er greitt å vite? Skriv til dømes: ta på varme klede.
change-ask-who = Kven har ansvaret for { $title } { $when }? Vel, eller skriv fornamnet.
change-which-hour = Kva tid meiner du?
change-before-clock = { $at }, før klokka blir stilt
change-after-clock = { $at }, etter at klokka er stilt
change-time-no = { $why ->
    [past] Det er alt over.
    [impossible] Den tida finst ikkje.
    [skipped-hour] Den timen finst ikkje, for då blir klokka stilt.
    [contradiction] Dag og dato passar ikkje saman.
    [too-far] Det er for langt fram.
   *[not-a-time] Den tida vart ikkje heilt klar.
} Skriv til dømes: kl 12, eller fredag kl 12.
change-past = Det er alt over. Skriv ei tid som kjem.
change-ends-first = Då er det over før det byrjar. Skriv ei anna tid.
change-begun = { $title } byrja { $when }. No kan du berre endre stad, oppmøte og det som er greitt å vite.
change-nothing = { $title } { $when }: slik er det allereie. Ingenting er endra.
change-taken = { $when } er oppteken av noko anna, eller av ei avrøysting. Vel ei anna tid.
change-too-few =
    { $count ->
        [one] Éin har plass no, så { $places } er for få. Skriv 1 eller fleire.
       *[other] { $count } har plass no, så { $places } er for få. Skriv { $count } eller fleire.
    }
change-not-team = Kven var det? Vel ein av dykk som jobbar her, eller skriv fornamnet.
change-places-wrong = Skriv eit tal frå 1 til { $most }, til dømes: 8 plassar.
change-empty = Skriv det med nokre ord.
change-not-understood = Det vart ikkje heilt klart. Vel kva du vil endre, eller skriv til dømes: kl 12; Rådhuset
change-told = Endra: { $title } { $was }. Nytt: { $what }. No: { $now }{ $more }
change-told-hour = { $title } { $was } er flytta til { $now }.{ $more }
change-told-title = { $title } { $was } blir { $now } i staden.{ $more }
change-told-meet = { $title } { $when }: nytt oppmøte: { $meet }.{ $more }
change-menu-ends = Slutt
change-ask-ends = Når sluttar { $title } { $when }? No sluttar det { $ends }. Skriv til dømes: kl 15.
change-ends = Det sluttar { $ends }.
change-no-place = Det ser ut som ei tid. Skriv staden med ord.
change-series = Det gjeld alle gongene framover.
change-series-only = Berre denne gongen; rekka er som før.
change-series-all = Dette endrar denne og alle gongene etter, unnateke dei som er flytta for seg.
change-only-this = Berre denne
change-all-coming = Alle framover
change-series-no = Alle framover går ikkje, på grunn av { $when }. { $why }
change-have-place = Du har plass. Sei gjerne frå om det ikkje passar.
    .sms = Du har plass. Passar det ikkje? Svar NEI.
change-taken-over = { $name } har teke over ansvaret for { $title } { $when }. Takk, no treng du ikkje tenkje på det.
change-taken-over-none = Du har ikkje ansvaret for { $title } { $when } åleine lenger.
change-now = { $when }, { $place }. Oppmøte: { $meet }.
change-now-titled = { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-told-terms = Endra: { $title } { $when }.{ $more } Alt anna er som før.{ $last }
change-what-day = dag
change-what-hour = klokkeslett
change-what-title = kva vi gjer
change-what-place = stad
change-what-meet = oppmøte
change-places =
    { $places ->
        [one] Det er éin plass no.
       *[other] Det er { $places } plassar no.
    }
change-places-none = Du treng ikkje melde deg på lenger. Berre møt opp.
change-fare-none = Prisen vi skreiv, gjeld ikkje lenger.
change-food-none = Det blir ikkje mat likevel.
change-conditions-none = Det vi skreiv at var greitt å vite, gjeld ikkje lenger.
change-answer-time = Sei gjerne frå om det ikkje passar.
    .sms = Passar det ikkje? Svar NEI.
change-answer-places = Vil du vere med?
    .sms = Vil du vere med? Svar JA eller NEI.
change-on-screen = Endra. No er det { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-preview =
    { $count ->
        [0] Det er ingen å seie frå til om dette:
        [one] Dette får éin lese:
       *[other] Dette får { $count } lese:
    }
    { $told }
    Skal vi sende det?
change-preview-later =
    { $count ->
        [0] Det er ingen å seie frå til om dette:
        [one] Dette får éin lese { $at }:
       *[other] Dette får { $count } lese { $at }:
    }
    { $told }
    Skal vi sende det?
change-preview-staff = { $changes } Ingen andre får beskjed. Skal vi lagre det?
change-responsible = { $name } får ansvaret.
change-responsible-none = Ingen har ansvaret åleine.
change-telling = Obs: { $words } kan vise ein framand kva dette gjeld.
change-closed = Obs: { $day } er det stengt hos dykk ({ $why }).
change-night = Obs: { $when } er om natta.
change-beside = Obs: samtidig er det { $titles }.
change-as-it-is = Slik er det no: { $title } { $when }, { $place }. Oppmøte: { $meet }. Skriv ENDRE om du vil endre det.
change-meanwhile = Noko vart endra i mellomtida. No er det { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-sent-later =
    { $count ->
        [one] Det er lagra, og éin får beskjed { $at }.
       *[other] Det er lagra, og { $count } får beskjed { $at }.
    }
change-yours = Du har ansvaret for { $title } { $when } no.
change-yours-by = { $name } har gitt deg ansvaret for { $title } { $when }. Passar det ikkje, så snakk saman.
activity-cancelled-why = { $title } { $when } er avlyst. { $why } Skriv VEKA, så ser du kva som skjer.
cancel-nothing = Det er ikkje sett opp noko, så det er ingenting å avlyse.
cancel-which =
    Kva skal avlysast?
    { $lines }
cancel-ask-series = { $title } er kvar veke. Skal berre { $when } avlysast, eller alle gongene framover?
cancel-only-this = Berre denne gongen
cancel-whole-series = Alle gongene framover
cancel-ask-reason = Kvifor blir { $title } { $when } avlyst? Alle får lese grunnen. Vel, eller skriv han sjølv, høgst { $longest } teikn.
cancel-ask-reason-begun = { $title } byrja { $when }. Kvifor blir resten avlyst? Alle får lese grunnen. Vel, eller skriv han sjølv, høgst { $longest } teikn.
cancel-reason-button-weather = Veret
cancel-reason-button-illness = Sjukdom
cancel-reason-button-transport = Transport
cancel-reason-button-few = For få påmelde
cancel-reason-weather = Det er på grunn av veret.
cancel-reason-illness = Det er på grunn av sjukdom.
cancel-reason-transport = Vi har ikkje noko å køyre med.
cancel-reason-few = Det vart for få påmelde.
cancel-ask-standing = Nokon kan vere på veg. Kven ventar på oppmøtestaden ({ $meet }) til { $until }? Vel, eller skriv eit fornamn.
cancel-standing-me = Eg
cancel-standing-nobody = Ingen
cancel-name-long = Skriv berre eit fornamn, høgst { $longest } teikn.
cancel-told = Avlyst: { $title } { $when }. { $why }{ $series } Skriv VEKA, så ser du kva som skjer.
cancel-series = {" "}Det gjeld alle gongene framover.
cancel-told-late = AVLYST: { $title } { $when }. { $why }{ $series } Er du alt på veg? { $name } ventar på oppmøtestaden til { $until }: { $meet }. Du treng ikkje svare.
cancel-told-late-nobody = AVLYST: { $title } { $when }. { $why }{ $series } Er du alt på veg, kan du snu. Ingen av oss er på oppmøtestaden. Du treng ikkje svare.
cancel-clock = kl { $hour }.{ $minute }
cancel-seen = Sett
cancel-seen-thanks = Takk. Då veit vi at du har sett det.
cancel-on-screen = Avlyst: { $title } { $when }. { $why }
cancel-preview =
    Dette får alle lese no, unnateke dei som har sagt nei:
    { $told }
    Skal det avlysast?
cancel-preview-later =
    Dette får alle lese { $at }, unnateke dei som har sagt nei:
    { $told }
    Skal det avlysast?
cancel-send = Avlys og sei frå
cancel-again = Byrj på nytt
cancel-stop = Ikkje avlys
cancel-stands = { $title } { $when } er ikkje avlyst. Skriv AVLYS om det skal det.
cancel-sent =
    { $count ->
        [0] Det er avlyst. Ingen trong beskjed.
        [one] Det er avlyst, og éin får beskjed no.
       *[other] Det er avlyst, og { $count } får beskjed no.
    }
cancel-sent-later =
    { $count ->
        [0] Det er avlyst. Ingen trong beskjed.
        [one] Det er avlyst, og éin får beskjed { $at }.
       *[other] Det er avlyst, og { $count } får beskjed { $at }.
    }
cancel-who = Kven har ikkje fått det
cancel-already = { $title } { $when } er alt avlyst. { $why }
cancel-already-by = { $name } har alt avlyst { $title } { $when }. { $why }
cancel-check = Avlyst: { $title } { $when }. { $lines }
cancel-check-unreached = Ikkje nådd, ring: { $names }.
cancel-check-unconfirmed = Ikkje stadfesta: { $names }.
cancel-check-confirmed = Stadfesta: { $names }.
cancel-check-standing = { $name } ventar på oppmøtestaden til { $until }: { $meet }.
cancel-check-nobody = Det var ingen å seie frå til.

## After a backup was put in place
release-new =
    { $count ->
        [0] Vi måtte hente fram ein kopi frå { $at }. Ingenting går ut av seg sjølv før ein av dykk skriv SLEPP.
        [one] Vi måtte hente fram ein kopi frå { $at }. Éi melding ventar, og ingenting går ut av seg sjølv. Skriv SLEPP.
       *[other] Vi måtte hente fram ein kopi frå { $at }. { $count } meldingar ventar, og ingenting går ut av seg sjølv. Skriv SLEPP.
    }
release-ask =
    { $count ->
        [0] Kopien er frå { $at }. Ingen meldingar har venta sidan då. Skal alt gå som vanleg igjen?
        [one] Kopien er frå { $at }. Éi melding skulle ha gått sidan då, og kan allereie ha kome fram. Kva gjer vi?
       *[other] Kopien er frå { $at }. { $count } meldingar skulle ha gått sidan då, og kan allereie ha kome fram. Kva gjer vi?
    }
release-send = Send det som framleis gjeld
release-drop = Send ingenting av det
release-go-on = Ja, alt som vanleg
release-sent =
    { $count ->
        [0] Takk. Alt går som vanleg igjen.
        [one] Takk. Éi melding går ut, om ho framleis gjeld. Alt går som vanleg igjen.
       *[other] Takk. { $count } meldingar går ut, så langt dei framleis gjeld. Alt går som vanleg igjen.
    }
release-dropped = Takk. Ingenting av det blir sendt. Alt nytt går som vanleg igjen.
release-already = Det er allereie gjort. Alt går som vanleg.
release-none = Ingenting ventar. Alt går som vanleg.
signal-restored = Ein kopi er henta fram ({ $at }). Skriv SLEPP, og vel kva som skal sendast.

## One trouble, and what can be done about it
signal-look = Sjå { $letter }
signal-others =
    { $count ->
        [one] 1 til
       *[other] { $count } til
    }
signal-unreached = Når ikkje fram til { $names } ({ $at }). Ring, eller spør om nytt nummer.
signal-dropped =
    { $count ->
        [one] Ei melding vart for gammal medan ho venta, og vart ikkje send ({ $at }).
       *[other] { $count } meldingar vart for gamle medan dei venta, og vart ikkje sende ({ $at }).
    }
signal-dropped-all =
    { $what }
    { $lines }
signal-dropped-line = { $what }: { $names }
signal-message = { $name }, { $when }: { $what }. { $became }
signal-what-reminder = påminning om { $title } { $when }
signal-what-offer = tilbod om plass på { $title } { $when }
signal-what-cancelled = beskjed om at { $title } { $when } er avlyst
signal-what-change = endring av { $title } { $when }
signal-what-attendance = oppmøtelista for { $title } { $when }
signal-what-activity = beskjed om { $title } { $when }
signal-what-poll = avrøysting ({ $question })
signal-what-result = resultatet av ei avrøysting ({ $question })
signal-what-slot = kva vi gjer { $when }
signal-what-plan = planen for veka
signal-what-good-morning = morgonhelsing
signal-what-day = oversikta over dagen
signal-what-answer = svar frå ein tilsett
signal-what-thread = beskjed om ein samtale
signal-what-invitation = invitasjon
signal-what-call = beskjed om å hente tilsett
signal-what-reply = automatisk svar på noko hen skreiv
signal-what-message = ei melding
signal-became-uncertain = Kanskje framme: vi fekk ikkje svar då ho vart send.
signal-became-lost = Ikkje framme.
signal-became-moving = Ho er på veg ein gong til.
signal-became-repeated = Send ein gong til { $at }.
signal-became-lost-twice = Send ein gong til, og vi veit ikkje om ho er framme.
signal-button-again = Send igjen
signal-button-ring = Ring
signal-button-let-be = La vere
signal-button-seen = Sett
signal-button-back = Heile lista
signal-done = Nokon har alt sett på det.
signal-let-be = Greitt.
signal-ring = Ring { $names }. Vi viser ingen nummer her. Varselet er merkt som ringt.
signal-after =
    { $said }
    { $rest }
signal-again-sent = Ho blir send igjen til { $name } no.
signal-again-later = Ho blir send igjen til { $name }, men ikkje før { $at }.
signal-again-paused = Ho blir send igjen til { $name } når sendinga er i gang igjen.
signal-again-already = Ho er alt send igjen.
signal-again-asking = Vi finn ut om ho kom fram. Sjå igjen om nokre minutt.
signal-again-over = Ho er ikkje aktuell lenger, så ho blir ikkje send igjen.
signal-again-wiped = Teksten blir sletta etter tre døgn, så ho kan ikkje sendast igjen. Ring, eller skriv på nytt.
signal-again-nowhere = { $name } kan ikkje nåast på nokon telefon no, så ho vart ikkje send. Ring, eller snakk saman.
signal-again-never = Ho kan ikkje sendast igjen.

## A pause, and quiet hours of one's own
menu-pause = Pause frå meldingar
pause-ask = Vil du ha fred ei stund? Vi held tilbake det vi sender av oss sjølve. Det som framleis er nyttig, kjem etterpå. Kor lenge?
pause-tomorrow = Til i morgon
pause-three = Tre dagar
pause-week = Ei veke
pause-weeks = To veker
pause-to = Til { $until }
pause-end = Slå av pausen no
pause-which = Når skal pausen vere over?
pause-on = Greitt. Du får pause til { $until }. { $comes } START slår på igjen.
pause-comes-mine = Vi svarer når du skriv, og seier frå dersom noko du er påmeld, blir endra eller avlyst.
pause-comes-team = Det som hastar, og det folk skriv, kjem likevel.
pause-comes-urgent = Vi svarer når du skriv, og det som hastar, kjem likevel.
pause-stands = Du har pause til { $until }. Kor lenge vil du ha han? START slår han av.
pause-line = Pause til { $until }.
pause-over = Så fint. Pausen er over. Det som framleis er nyttig, kjem no, eller når natta er over.
pause-over-already = Det klokkeslettet er alt passert. Skriv PAUSE, og vel kor lenge.
pause-too-long = Ein pause kan vare i opptil tre månader. Vil du ha det stille lenger, skriv STOPP. Plassen din er den same.
choice-quiet = Stille timar
quiet-line = Stille timar: { $hours }.
quiet-line-none = Ingen stille timar.
quiet-ask = Når på døgnet vil du ha det stille? Vel her, eller skriv timane, som 20-10.
quiet-usual = Som vanleg ({ $hours })
quiet-from = Frå kl { $since } til kl { $till }
quiet-now = Greitt. Stille timar: { $hours }. Då ventar vi med det vi sender av oss sjølve, om det ikkje hastar.
quiet-now-none = Greitt. Då har du ingen stille timar.
quiet-no-day = Då blir det nesten ikkje noko igjen av dagen. La det vere minst to timar. PAUSE gir deg fred i fleire dagar.

## Appointments

veiled = Du har ei melding. Svar LES når det passar.
appointment-whole = { $party }, { $at }
appointment-whole-place = { $party }, { $at }, { $place }

## Afterwards, those without an appointment, and several that came to nothing

after-asked = Hei! Vart det noko av avtalen: { $appointment }?
after-asked-discreet = Hei! Vart det noko av avtalen { $at }?
after-yes = Ja
after-yes-among = Ja, { $at }
after-no = Nei
after-no-among = Nei, { $at }
after-moved = Han vart flytta
    .sms = Flytta
after-kept = Så fint. Er det avtalt noko nytt? Skriv det her, til dømes: tysdag kl 10
after-kept-following = Så fint. Den neste er { $appointment }.
after-missed = Takk for at du seier frå. Det går bra. Vil du ha hjelp til å få ein ny? Har du alt ein ny, skriv han her, til dømes: tysdag kl 10
    .sms = Takk for at du seier frå. Det går bra. Vil du ha hjelp til å få ein ny? Svar JA eller NEI. Har du alt ein ny, skriv han: tysdag kl 10
after-missed-following = Takk for at du seier frå. Det går bra. Den neste er { $appointment }.
after-moved-asked = Takk for at du seier frå. Når er han no? Skriv det her, til dømes: tysdag kl 10
after-help = Hjelp meg å få ein ny
    .sms = Få hjelp
after-help-none = Ingen ny avtale
    .sms = Ingen
after-help-not = Nei takk
after-help-sent = { $readers } har fått beskjed om at du vil ha hjelp til ein ny avtale. Dei les det, { $hours }.
after-help-unread = Det er lagra at du vil ha hjelp til ein ny avtale, men ingen er sett opp til å lese det enno. Spør oss når vi ser deg.
after-help-words = Eg vil gjerne ha hjelp til å få ein ny avtale.
after-none-said = Greitt. Skriv til oss når du vil.
after-not-yet = Den avtalen er ikkje før { $at }. Vi spør etterpå.
after-called-off = Avtalen { $at } gjeld ikkje lenger, så det er ikkje noko å svare på.
without =
    Utan avtale framover: { $count }. Vel eit namn for å lage ein.
    { $lines }
without-nobody = Alle har ein avtale framover.
without-line = { $name }: { $parts }
without-kept = Sist { $day }.
without-missed = Sist { $day }, vart ikkje noko av.
without-untold = Sist { $day }, ikkje svart.
without-never = Ingen avtale før.
without-signed-up = Påmeld { $title } { $day }.
without-away = Borte til { $day }.
without-waits = { $name } avgjer kva vi gjer.
without-waits-for-somebody = Nokon må avgjere kva vi gjer. Vel kven med OPPFØLGJAR.
without-wrote = Har skrive sidan, { $at }.
menu-without = Sjå kven som ikkje har avtale
menu-follower = Sei kven som følgjer opp
day-without =
    { $count ->
        [one] 1 har ingen avtale framover. Skriv UTAN AVTALE.
       *[other] { $count } har ingen avtale framover. Skriv UTAN AVTALE.
    }
check-in-new = Så vidt vi veit, vart det ikkje noko av dei siste avtalane til { $name }.{ $wrote } Vi spør ikkje meir av oss sjølve før du har valt. Kva gjer vi?
check-in-new-kept = Så vidt vi veit, vart det ikkje noko av dei siste avtalane til { $name }.{ $wrote } Vi spør ikkje meir av oss sjølve før du har valt. Kva gjer vi? { $name } har skrive ned kva vi skal gjere då.
check-in-new-words = Så vidt vi veit, vart det ikkje noko av dei siste avtalane til { $name }.{ $wrote } Vi spør ikkje meir av oss sjølve før du har valt. Kva gjer vi? Eigne ord, om vi ikkje høyrer noko: { $text }
check-in-wrote = {" "}Har skrive sidan, { $at }.
check-in-wrote-not = {""}
check-in-contact = Eg tek kontakt
    .sms = Kontakt
check-in-rest = La det kvile
    .sms = Kvile
check-in-resume = Spør som før
    .sms = Spør
check-in-decided-contact = Fint at du tek kontakt med { $name }.{ $wrote }
check-in-decided-rest = Greitt. Vi spør ikkje { $name } meir av oss sjølve før { $name } skriv til oss.{ $wrote }
check-in-decided-resume = Greitt. { $name } får spørsmål som før.{ $wrote }
check-in-not-yours = Det er { $name } som avgjer det no.
check-in-whom = Kven skal nokon følgje opp?
check-in-followed = { $name } (no { $by })
check-in-by-whom = Kven følgjer opp { $name }?
check-in-by-nobody = Ingen bestemt
check-in-follow-set = Frå no følgjer { $by } opp { $name }. { $name } får ikkje beskjed om det.
check-in-follow-nobody = Frå no er det ingen bestemt som følgjer opp { $name }.
check-in-follow-over = Det gjekk for lang tid. Skriv OPPFØLGJAR ein gong til.
check-in-words = Om de ikkje høyrer frå meg
check-in-words-some = Du har skrive kva vi skal gjere om vi ikkje høyrer frå deg.
check-in-words-ask = Kva skal vi gjere om vi ikkje høyrer frå deg? Skriv det her. Ein av dei tilsette les det om det ikkje blir noko av fleire avtalar på rad, ikkje før.
check-in-words-ask-again =
    Om de ikkje høyrer frå meg: { $text }
    Skriv noko nytt for å endre det. Ein av dei tilsette les det om det ikkje blir noko av fleire avtalar på rad, ikkje før.
check-in-words-later = Ikkje no
check-in-words-stay = La det stå
check-in-words-delete = Slett det
check-in-words-kept =
    Lagra: { $text }
    Ein av dei tilsette les det om det ikkje blir noko av fleire avtalar på rad, ikkje før. Skal vi lese det no? Svar ANGRE, så kjem det til oss.
check-in-words-deleted = Sletta. No står det ikkje noko der.
check-in-words-as-before = Greitt. Ingenting er endra.
check-in-words-too-long = Der er det plass til { $longest } teikn. Vi har fått heile teksten som ei melding i staden.

## Appointments: making one, the list, changing
menu-appointments = Avtalar
menu-appointment-for = Avtale for ein deltakar
appointment-question = { $what }.{ $beside } Stemmer det? Svar JA eller NEI.
appointment-for = For { $name }: { $what }
appointment-series =
    { $weeks ->
        [1] { $party }, { $count } gonger, kvar veke: frå { $at } til { $last }
        [2] { $party }, { $count } gonger, annankvar veke: frå { $at } til { $last }
       *[other] { $party }, { $count } gonger, kvar { $weeks }. veke: frå { $at } til { $last }
    }
appointment-beside-none = {""}
appointment-beside = {" "}NB: Då har du òg { $party }, { $at }.
appointment-beside-for = {" "}NB: Då er det ein annan avtale òg, { $at }.
appointment-yes = Ja, { $at }
appointment-no = Nei, { $at }
appointment-agreed = Då står han her: { $what }. AVTALAR viser alle. Vart det feil, svar ANGRE.
appointment-agreed-for = Då står han der. { $what }. AVTALAR på telefonen viser han. Vart det feil, svar ANGRE.
appointment-agreed-for-unsaid = Då står han der. { $what }. { $name } får ikkje slikt på telefonen. Sei det når de møtest. Vart det feil, svar ANGRE.
appointment-stands = Han står her allereie: { $what }.
appointment-not-kept = Greitt, då skriv vi han ikkje opp. Er det ei anna tid, så skriv ho. Elles treng du ikkje gjere noko.
appointment-gone = Den avtalen finn vi ikkje lenger. Skriv AVTALAR, så ser du kva som står.
appointment-begun = Han var { $at }, så han kan ikkje endrast no. Skriv AVTALAR, så ser du kva som kjem.
appointment-past = { $at } har alt vore. Skriv ei tid som kjem, til dømes frisør tysdag kl 10.
appointment-double = Han står her allereie: { $what }. Vil du endre han, skriv AVTALAR.
appointment-double-for = { $name } har han allereie: { $what }.
appointment-who = Kven skal du møte? Skriv til dømes frisøren, eller eit namn.
appointment-who-for = Kven skal { $name } møte? Skriv til dømes frisøren, eller eit namn.
appointment-when = { $party }: Når er det? Skriv til dømes tysdag kl 10, eller 3.12 kl 14.30.
appointment-when-new = Er ei ny tid avtalt med dei? Skriv ho, til dømes tysdag kl 10. Vil du ha hjelp til å flytte, så skriv det.
appointment-when-again = { $note } Når er det? Skriv til dømes tysdag kl 10, eller 3.12 kl 14.30.
appointment-when-past = Den tida har alt vore.
appointment-when-impossible = Den datoen, eller det klokkeslettet, finst ikkje.
appointment-when-skipped = Den natta blir klokka stilt fram, så det klokkeslettet finst ikkje.
appointment-when-contradiction = Dagen og datoen passar ikkje saman.
appointment-when-too-far = Det er meir enn halvtanna år til.
appointment-when-unread = Den tida forstod vi ikkje heilt.
appointment-repeat = Skriv alt i eitt, til dømes: kvar tysdag kl 10 i åtte veker.
appointment-hour = { $day }: Når på dagen? Skriv til dømes kl 10, eller halv to.
appointment-which = Kva for ei meiner du?
appointment-which-first = Når er den første?
appointment-time = { $at }
appointment-time-first = { $at }, før klokka blir stilt
appointment-time-second = { $at }, etter at klokka er stilt
appointment-day = { $day }
appointment-unread = Den tida forstod vi ikkje heilt. Skriv til dømes tysdag kl 10, eller 3.12 kl 14.30. Gjeld det noko anna, så skriv det, og ein av oss les det.
appointment-waited = Det spørsmålet har stått for lenge. Skriv det på nytt, til dømes: frisør tysdag kl 10.
appointment-stopped = Greitt. Då lèt vi det vere.
appointment-whose = Kven gjeld det?
appointment-name = { $name }
appointment-name-since = { $name } (sidan { $day })
appointment-for-unread = Det las vi ikkje som ein avtale. Kven skal { $name } møte? Skriv alt i eitt, til dømes: frisør tysdag kl 10.
appointments =
    { $count ->
        [one] Du har éin avtale. Vel han for å sjå meir:
       *[other] Du har { $count } avtalar. Vel ein for å sjå meir:
    }
appointments-one = { $party }, { $at }
appointments-none = Du har ingen avtalar her. Skriv ein, til dømes: frisør tysdag kl 10. Eller berre AVTALE.
appointment-shown = { $what }. Påminning: { $remind }.
appointment-remind-both = to dagar før, og same dag
appointment-remind-two-days = to dagar før
appointment-remind-same-day = same dag
appointment-remind-hour = to dagar før, same dag, og ein time før
appointment-remind-never = inga
appointment-move = Ny tid
appointment-delete = Slett
appointment-delete-all = Slett alle
appointment-remind = Påminning
appointment-move-question = { $party }: frå { $was } til { $at }.{ $beside } Stemmer det? Svar JA eller NEI.
appointment-moved = Den nye tida er skriven opp: { $what }.
appointment-unmoved = Greitt. Tida er som før: { $what }.
appointment-deleted = Teken bort her: { $what }. Dei du har avtalen med, har ikkje fått beskjed av oss. Vart det feil, svar ANGRE.
appointment-back = Han står her igjen: { $what }. Hadde du følgje, skriv FØLGJE på nytt.
appointment-taken-back = Teken bort igjen: { $what }.
appointment-several = Det er eit møte med fleire. Skriv til oss om tida ikkje passar, så hjelper vi deg.
appointment-made = Hei! { $name } har skrive opp ein avtale for deg: { $what }. Stemmer det ikkje? Svar AVTALAR.
appointment-made-discreet = Hei! { $name } har skrive opp ei tid for deg: { $at }. Stemmer det ikkje? Svar AVTALAR.
appointment-withdrawn = Hei! Dette var ein feil, og er teke bort igjen: { $what }. Du treng ikkje gjere noko.
appointment-withdrawn-discreet = Hei! Tida { $at } var ein feil, og er teken bort igjen. Du treng ikkje gjere noko.

## Calendars: a file in, a file out, an address to ask
menu-calendar = Avtalane i kalenderen min
calendar-broken = Den fila fekk vi ikkje lese som ein avtale. Skriv han heller, til dømes: tannlege 3.12 kl 10
calendar-too-large = Den fila er for stor for oss. Skriv avtalen heller, til dømes: tannlege 3.12 kl 10
calendar-unfetched = Vi fekk ikkje henta den fila. Send ho igjen, eller skriv avtalen, til dømes: tannlege 3.12 kl 10
calendar-nothing = Det står ingen avtale i den fila. Skriv han heller, til dømes: tannlege 3.12 kl 10
calendar-past = Tida i den fila er alt passert. Har du fått ei ny tid, så skriv ho, til dømes: tannlege 3.12 kl 10
calendar-too-far = Avtalen i fila er meir enn 18 månader fram i tid. Send fila gjerne igjen når det nærmar seg.
calendar-zone = Vi ser ikkje kva tidssone den fila gjeld, og gjettar ikkje. Skriv avtalen med klokka her, til dømes: tannlege 3.12 kl 10
calendar-cancelled = Fila seier at noko er avlyst. Vi har ikkje endra noko her. Skriv AVTALAR, så kan du slette det sjølv.
calendar-first-only = Det i fila blir gjenteke utan at vi ser når det sluttar. Vi tek berre den første gongen no.
calendar-some-left =
    { $count ->
        [one] Vi tek berre den første avtalen i fila no.
       *[other] Vi tek berre dei { $count } første avtalane i fila no.
    }
calendar-nobody = Avtale
calendar-file = Her er avtalen som fil. Trykk på fila for å leggje han i kalenderen din.
    .sms = Filer kan vi berre sende på Telegram. Skriv KALENDER, så kan du få ei adresse til kalenderen på telefonen i staden.
calendar-to-phone = Til kalenderen
calendar-gone = Den avtalen finn vi ikkje. Skriv AVTALAR for å sjå dine.
calendar-is-off = Du kan få ei adresse som viser tidene dine i kalenderen på telefonen: berre ordet Avtale, og når. Alle som har adressa, ser tidene. Ho er ikkje på no.
    .sms = Kalenderen på telefonen kan hente tidene dine frå ei adresse. Alle som har ho, ser tidene. Ho er av no. Avtalar som fil får du berre på Telegram.
calendar-is-on = Kalenderadressa di har vore på sidan { $day }. Ho blir vist berre éin gong. Har du mista ho, kan du få ei ny; då sluttar den gamle å verke.
calendar-turn-on = Lag ei adresse
    .sms = Lag
calendar-turn-off = Slå av
    .sms = Av
calendar-renew = Ny adresse
    .sms = Ny
calendar-address =
    { $address }
    Legg ho inn som abonnement i kalenderen din. Alle som har ho, ser tidene, så del ho ikkje. Vi viser ho berre no. Skriv KALENDER for å slå av.
calendar-stopped = Greitt. Adressa er av, og viser ingenting meir.
calendar-stopped-already = Adressa var alt av.
calendar-not-here = Her kan vi ikkje lage ei slik adresse enno. På Telegram kan du få kvar avtale som fil.
calendar-only-when-we-meet = Du har valt at vi ikkje sender noko om avtalar, så vi lagar inga adresse. Det kan du endre i MINE VAL.
calendar-off-phone = Adressa til kalenderen din er slått av, fordi ein ny telefon er din no. Skriv KALENDER om du vil ha ei ny adresse.
calendar-off-idle = Adressa til kalenderen din er slått av, for ho er ikkje brukt på seksti dagar. Skriv KALENDER om du vil ha ei ny.

## Somebody who goes with you
menu-company = Følgje til avtalar
company-asked = Vi spør om nokon kan bli med { $at }. { $answer } Vi kan ikkje love at nokon kan.
company-asked-already = Vi spør alt om nokon kan bli med { $at }. { $answer }
company-hear = Du høyrer frå oss seinast { $until }.
company-look = Skriv FØLGJE etter { $until }, så ser du svaret.
company-asked-still = Vi har ikkje funne nokon til { $at } enno. Vi spør framleis.
company-too-late = Det er for kort tid til å finne nokon til { $at }. Skriv til oss her: { $readers } les det, { $hours }.
company-nobody = Det er ingen å spørje akkurat no. Dei tilsette får sjå at du ønskjer følgje. Skriv gjerne her: { $readers } les det.
company-which = Kva avtale vil du ha følgje til?
company-withdraw = Eg klarer meg
company-withdrawn = Greitt, då spør vi ingen til { $at }. Skriv FØLGJE om du ombestemmer deg.
company-gone = Dette gjeld ikkje lenger ({ $at }). Treng du noko, skriv til oss.
company-needed = { $name } vil gjerne ha følgje { $at }.
company-needed-again = Ingen har svart enno. { $told }
company-take = Eg blir med
company-yours = Takk! Du blir med { $name } { $when }. { $meeting } Skal det vere annleis? Skriv kvar og når.
company-when = { $at }
company-when-with = { $at } ({ $party })
company-usual = Det passar
company-drop = Kan ikkje likevel
company-meet-usual = De møtest utanfor { $at }.
company-meet-own = De møtest: { $text }.
company-meet-told = Takk. { $name } får vite det. { $meeting }
company-meet-long = Det vart litt langt. Skriv kvar og når de møtest med høgst { $longest } teikn.
company-meet-question = Eit spørsmål her går ikkje til nokon, og møtestaden er som før. Skriv kvar og når de møtest, utan spørjeteikn. Skal du svare nokon? Skriv SVAR.
company-taken = { $taker } blir med { $name }. Takk for at du ville.
company-not-needed = Takk, men det er ikkje behov for det lenger ({ $at }).
company-not-yours = Det er ikkje du som skal vere følgje { $at } no, så ingenting er endra.
company-screen = { $told } { $taker } blir med.
company-screen-off = { $told } Ikkje aktuelt lenger.
company-found = { $name } møter deg utanfor { $at }. Avtalen: { $what }.
company-found-own = { $name } blir med deg: { $what }. De møtest: { $text }.
company-found-discreet = { $name } møter deg { $at }.
company-found-own-discreet = { $name } blir med deg { $at }. Svar LES, så ser du kvar de møtest.
company-fine = Fint
company-decline = Helst ein annan
company-fine-said = Så bra. Skriv til oss om noko endrar seg.
company-declined = Heilt greitt. Vi spør nokon andre. { $answer }
company-declined-late = Heilt greitt. Vi spør nokon andre, men det er ikkje sikkert at nokon kan. Skriv gjerne hit: { $readers } les det.
company-off = Det vart ikkje behov for følgje { $at } likevel. Takk for at du ville.
company-given-up = Takk for at du seier frå. { $name } får beskjed, og vi spør dei andre.
company-free = { $name } kan dessverre ikkje bli med { $at } likevel. Vi spør dei andre. Du høyrer frå oss seinast { $until }.
company-free-late = { $name } kan dessverre ikkje bli med { $at } likevel. Det er ikkje sikkert at nokon andre kan. Skriv til oss: { $readers } les det.
company-somebody = Den du hadde avtalt med
company-none = Vi har ikkje funne nokon til { $at } enno. Vi spør framleis, men kan ikkje love det. Skriv gjerne hit: { $readers } les det.
company-moved = { $name } har fått ny tid: { $at }. Kan du framleis bli med?
company-fits = Det passar
company-moving = Vi spør { $name } om { $at } passar òg. Du høyrer frå oss seinast { $until }.
company-unanswered = { $name } har ikkje svart om { $at }. Vi spør dei andre òg. Du høyrer frå oss seinast { $until }.
company-remind = Hugs at du blir med { $name } { $at }. { $meeting }
company-away = Det er ikkje sikkert at { $name } kjem { $at }. Passar det framleis for deg? Høyr i så fall med ein tilsett før du går.
company-back = No gjeld { $at } med { $name } som avtalt igjen.
company-remind-away = { $told } Det er ikkje sikkert at { $name } kjem. Høyr med ein tilsett før du går.
company-after = Korleis var det å ha med { $name }? Du kan òg skrive, så les ein av oss det.
company-good = Bra
company-bad = Ikkje så bra
company-went =
    { $how ->
        [good] Så fint. Takk for at du sa det.
       *[other] Takk for at du seier det. Vil du snakke med nokon om det? Vel under, eller berre skriv.
    }
company-talk = Snakk med nokon
company-talk-words = Eg vil gjerne snakke med ein av dykk.
company-talk-heard = Vi har fått med oss at du vil snakke med nokon.
company-list-none = Ingen ventar på følgje no.
company-list-mine = { $letter }. Du og { $name }, { $at }
company-list-waiting = { $letter }. { $name } vil ha følgje { $at }
company-list-take = Bli med på { $letter }
company-list-drop = Kan ikkje { $letter }
signal-company = { $name } ønskjer følgje, og ingen har kunna ({ $at }). Ta kontakt.

## Reminders of appointments, answers to them, and help with moving one
remind-full-today = Hei! Hugs i dag: { $what }.{ $wish }
remind-full-tomorrow = Hei! Hugs i morgon: { $what }.{ $wish }
remind-full-on = Hei! Hugs { $what }.{ $wish }
remind-discreet-today = Hei! Hugs i dag, { $at }.{ $wish }
remind-discreet-tomorrow = Hei! Hugs i morgon, { $at }.{ $wish }
remind-discreet-on = Hei! Hugs { $at }.{ $wish }
remind-wish-none = {""}
remind-wish-move = {" "}Tida er ikkje flytta enno.
remind-wish-cancel = {" "}Det er ikkje avlyst enno.
remind-with = {" "}{ $name } møter deg { $at }.{ $wish }
remind-with-own = {" "}{ $name } blir med. De møtest: { $text }.{ $wish }
remind-with-somewhere = {" "}{ $name } blir med deg.{ $wish }
remind-ok-label = OK
remind-ok-among = OK, { $at }
remind-move-label = Flytt
remind-company-label = Følgje
remind-off-label = Avlys
remind-thanks = Så fint, takk! Då veit vi det: { $at }. Skriv FLYTT om det ikkje passar likevel.
remind-other-time = Tida er ei anna no: { $at }. Skriv AVTALAR, så ser du alle.
remind-is-off = Den avtalen er avlyst. Skriv AVTALAR, så ser du resten.
remind-gone = Den avtalen har vore. Skriv AVTALAR, så ser du dei som kjem.
remind-which = Kva for ein meiner du?
request-move-asked = Fint at du sa frå. Avtalen { $at } er IKKJE flytta enno og gjeld framleis. Vil du ha hjelp? Skriv gjerne kva tid som passar.
request-off-asked = Fint at du sa frå. Avtalen { $at } er IKKJE avlyst enno og gjeld framleis. Vil du ha hjelp til å avlyse?
request-help = Ja, hjelp meg
request-help-among = Ja, hjelp meg: { $at }
request-self = Eg ordnar det sjølv
request-self-among = Eg ordnar det sjølv: { $at }
request-own = Eg har ei ny tid
request-done = Det er gjort
request-self-fine = Greitt. { $at } gjeld her til du seier noko anna. Skriv FLYTT eller AVLYS når du vil.
request-own-ask = Når er den nye tida? Skriv til dømes: torsdag 3.12 kl 15
request-own-kept = Den nye tida står her: { $what }. Vart det feil, skriv FLYTT.
request-done-off = Greitt, då er han stroken her. Vil du ha ei ny tid, skriv AVTALE.
request-agreed = Er { $at } avtalt med dei, så det gjeld?
    .sms = Er { $at } avtalt med dei, så det gjeld? Svar JA. Vil du ha hjelp til å spørje dei, svar NEI.
request-agreed-yes = Ja, det er avtalt
request-agreed-no = Nei, hjelp meg
request-clash = Då er det noko anna òg: { $what }. Skal begge stå? Om ikkje, skriv ei anna tid.
    .sms = Då er det noko anna òg: { $what }. Skal begge stå, svar JA. Om ikkje, skriv ei anna tid.
request-clash-yes = Ja, begge
request-time-which = Kva tid meiner du?
request-time-no = { $why ->
    [past] Den tida har vore.
    [impossible] Den tida finst ikkje.
    [skipped-hour] Den timen finst ikkje, for då blir klokka stilt.
    [contradiction] Dag og dato passar ikkje saman.
    [too-far] Det er for langt fram.
   *[loose] Tida vart ikkje heilt klar.
} Skriv dag og klokkeslett, til dømes: torsdag 3.12 kl 15
request-at-label = { $at }
request-time-past = Den tida har vore. Skriv ei tid som kjem, til dømes: torsdag 3.12 kl 15
request-time-same = Den tida har avtalen allereie: { $at }. Skriv ei anna, til dømes: fredag kl 15
request-several = Der møtest fleire, så tida er det ein av oss som endrar. Skriv FLYTT, så hjelper vi.
request-with-wish = Notert: "{ $text }". { $told } Var det noko anna, skriv ANGRE.
request-has-taker = { $taker } ordnar det for deg. Til du høyrer noko: { $at } gjeld framleis, og er IKKJE { $kind ->
    [cancel] avlyst
   *[move] flytta
} enno.
request-no-readers = Det er lagra, men ingen er sett opp til å lese det enno. { $at } er IKKJE { $kind ->
    [cancel] avlyst
   *[move] flytta
}. Ring gjerne dit sjølv.
request-read-later = Takk. Ein av oss les det { $until }, ikkje før. Avtalen { $at } er IKKJE { $kind ->
    [cancel] avlyst
   *[move] flytta
} enno og gjeld framleis.
request-read-now = Takk, vi har sagt frå til dei tilsette. Du høyrer frå oss. Til då er avtalen { $at } IKKJE { $kind ->
    [cancel] avlyst
   *[move] flytta
} og gjeld framleis.
request-too-late-move = Ingen av oss rekk å flytte avtalen { $at }. Han gjeld framleis. Ring gjerne dit sjølv, så snart du kan.
request-too-late-off = Ingen av oss rekk å avlyse avtalen { $at }. Han gjeld framleis. Ring gjerne dit sjølv, så snart du kan.
request-new-move = { $name } vil ha hjelp til å flytte avtalen { $at }. Kven tek det?
request-new-off = { $name } vil ha hjelp til å avlyse avtalen { $at }. Kven tek det?
request-again-move = { $name } ventar framleis på hjelp til å flytte avtalen { $at }. Kven tek det?
request-again-off = { $name } ventar framleis på hjelp til å avlyse avtalen { $at }. Kven tek det?
request-take = Eg tek det
request-not-own = Det er din eigen avtale. Ein av dei andre hjelper deg.
request-taken = { $taker } har alt teke det for { $name }. Takk likevel!
request-nobodys = Ingen har teke det for { $name } enno. Trykk "Eg tek det" først.
request-over = Her er det ikkje noko meir å ordne for { $name }. Takk!
request-yours-move = Takk! { $name } vil flytte: { $what }. Det gjeld til du seier frå her kva det vart til.
request-yours-off = Takk! { $name } vil avlyse: { $what }. Det gjeld til du seier frå her kva det vart til.
request-yours-wish = { $told } { $text }
request-time = Ny tid
request-off = Avlyst hos dei
request-stands = Gjeld framleis
request-drop = Kan ikkje likevel
request-dropped = Greitt. Dei andre får vite at { $name } ventar på hjelp.
request-gone = { $name } treng ikkje hjelp med avtalen lenger. Takk!
request-not-done = { $name } ventar på å få vite kva det blir til med avtalen { $at }. Kva vart det?
request-now-move = { $name } vil heller flytte enn avlyse avtalen { $at }. Det er framleis du som har teke det.
request-now-off = { $name } vil heller avlyse enn flytte avtalen { $at }. Det er framleis du som har teke det.
request-words = { $name } skriv om avtalen { $at }: { $text }
request-time-ask = Kva ny tid er avtalt? Skriv til dømes: torsdag 3.12 kl 15
request-recorded = Notert: { $at } gjeld.
request-recorded-off = Notert: { $at } er avlyst.
request-recorded-all = { $what } { $told }
request-is-told = { $name } får vite det, ingen andre.
request-tell-yourself = { $name } får ikkje slikt på telefonen. Sei det når de møtest.
request-moved-full = { $name } har flytta avtalen. No er han: { $what }. Passar det ikkje, skriv FLYTT.
request-moved-discreet = { $name } har ordna det. Ny tid er { $at }. Passar det ikkje, skriv FLYTT.
request-off-full = { $name } har avlyst avtalen: { $what }. Vil du ha ei ny tid, skriv AVTALE.
request-off-discreet = { $name } har ordna det: { $at } er avlyst. Vil du ha ei ny tid, skriv AVTALE.
request-stands-full = { $name } har prøvd, men avtalen gjeld framleis: { $what }. Skriv gjerne til oss om du lurer på noko.
request-stands-discreet = { $name } har prøvd, men { $at } gjeld framleis. Skriv gjerne til oss om du lurer på noko.
discretion-line-none = Avtalar: ingenting på telefonen. Endre: skriv SKJERM.
discretion-line-minimal = Avtalar: berre at du har ei melding. Endre: skriv SKJERM.
discretion-line-discreet = Avtalar: berre tida. Endre: skriv SKJERM.
discretion-line-full = Avtalar: alt, òg kvar og med kven. Endre: skriv SKJERM.
discretion-none = Ingenting, berre når vi møtest
discretion-minimal = Berre at det er ei melding
discretion-discreet = Berre tida
discretion-full = Alt, òg kvar og kven
discretion-choose = Det telefonen viser
discretion-ask = Kor mykje skal telefonen vise om avtalane dine? Alle som ser skjermen, kan lese det.
discretion-now = Greitt. Slik blir det på skjermen: { $shown }
discretion-now-none = Greitt. Då sender vi ikkje noko om avtalane dine. Vi seier det når vi møtest. AVTALAR viser dei når du vil.
remind-line = Påminning om avtalar: { $when }.
remind-both = To dagar før og same dag
remind-two-days = To dagar før
remind-same-day = Berre same dag
remind-hour = Begge, og ein time før
remind-never = Ingen
remind-choose = Påminning om avtalar
remind-ask = Når vil du bli mint på avtalane dine? Er noko før kl 10, seier vi frå kvelden før.
remind-now = Greitt. Påminning om avtalar: { $when }.
read-nothing = Det ligg inga melding og ventar på deg no. Skriv gjerne om du lurer på noko.

## Meetings of several
whose-since = { $name } (sidan { $day })
meeting-party = { $kind ->
    [plan] Møte om planen din
   *[group] Møte med dei som er rundt deg
}
meeting-yours = { $kind ->
    [plan] møte om planen din
   *[group] møte med dei som er rundt deg
}
meeting-theirs = { $kind ->
    [plan] møte om planen til { $name }
   *[group] møte med dei som er rundt { $name }
}
meeting-whole = { $of } { $at }
meeting-whole-place = { $of } { $at }, { $place }
meeting-new = { $by } har sett opp { $what }. Med: { $who }. Passar det?
meeting-new-discreet = Du har fått ein avtale { $at }. Passar det? LES viser meir.
meeting-asked = { $by } spør om du kan vere med på { $what }. Kjem du?
meeting-asked-discreet = Kan du { $at }? LES viser meir.
meeting-moved = Ny tid. Ikkje { $was } lenger, men { $what }. Passar det?
meeting-moved-discreet = Avtalen { $was } er flytta til { $at }. Passar det? LES viser meir.
meeting-asked-moved = Ny tid. Ikkje { $was } lenger, men { $what }. Kjem du?
meeting-off = Det blir ikkje noko av { $what }. Du treng ikkje å gjere noko.
meeting-off-discreet = Avtalen { $at } er avlyst. Du treng ikkje å gjere noko.
meeting-released = Du treng ikkje å vere med på { $what } likevel.
meeting-released-discreet = Du treng ikkje å kome { $at } likevel.
meeting-day = Hugs { $what }.
meeting-day-discreet = Hugs avtalen { $at }. LES viser meir.
meeting-fits = Passar
meeting-misfits = Passar ikkje
meeting-come = Kjem
meeting-cannot = Kan ikkje
meeting-change = Endre
meeting-matter = Fint. Er det noko du vil ta opp? Skriv det her, så får { $maker } det. Elles treng du ikkje å gjere noko.
meeting-no-matter = Heilt greitt. Vi sest.
meeting-what-misfits = Takk for at du seier frå. { $maker } får vite det. Møtet er ikkje endra enno. Kva passar ikkje? Vel, skriv det sjølv, eller la vere.
meeting-wants = { $what ->
    [time] Tida
   *[whole] Møtet
}
meeting-rather-without = Helst utan { $name }
meeting-passed-on = Takk. { $maker } får vite det, og du treng ikkje å forklare. Ingenting er endra enno. Vil du seie meir, skriv det her.
meeting-not-asked = Det møtet er ikkje ditt lenger, så ingenting er endra.
meeting-is-off = Møtet { $at } er avlyst.
meeting-begun = Møtet { $at } har byrja eller er over, så det kan ikkje endrast her.
meeting-you-come = Fint. Då kjem du på { $what }.
meeting-you-cannot = Greitt. { $maker } får vite at du ikkje kan: { $what }.
meeting-told-misfits = { $name } seier at møtet { $at } ikkje passar. Det står til du gjer noko med det.
meeting-told-time = { $name } ønskjer ei anna tid for møtet { $at }.
meeting-told-whole = { $name } ønskjer ikkje møtet { $at }. Snakk gjerne saman først.
meeting-told-without = { $name } vil helst ha møtet { $at } utan { $other }, og treng ikkje å seie kvifor.
meeting-told-matter = Det { $name } skreiv no, er til møtet { $at }.
meeting-told-cannot = { $name } kan ikkje kome: { $of } { $at }.
meeting-let-go = Ta ut { $name }
meeting-whose = Kven gjeld møtet? Vel, eller skriv fornamnet.
meeting-which-kind = Kva slags møte er det?
meeting-kind = { $kind ->
    [plan] Individuell plan
   *[group] Ansvarsgruppe
}
meeting-when = Når er det? Skriv til dømes: torsdag kl 10, eller 3.12 kl 10.
meeting-which-time = Kva meiner du?
meeting-which-hour = Kva klokkeslett { $day }? Skriv til dømes: kl 10.
meeting-at = { $at }
meeting-on = { $day }
meeting-when-no = { $why ->
    [past] Det er alt over.
    [impossible] Den tida finst ikkje.
    [skipped-hour] Den timen finst ikkje, for då blir klokka stilt.
    [contradiction] Dag og dato passar ikkje saman.
    [too-far] Det er meir enn halvtanna år fram.
   *[not-a-time] Tida vart ikkje heilt klar.
} Skriv dag og klokkeslett, til dømes: torsdag kl 10.
meeting-where = Kvar er det? Skriv staden, eller HOPP.
meeting-skip = Hopp over
meeting-place-long = Staden vart litt lang. Det er plass til { $longest } teikn.
meeting-who = Kven fleire frå oss skal vere med? Vel éin eller fleire, eller ALLE. INGEN om det berre er deg.
meeting-who-not-known = Vi finn ingen av oss som heiter { $name }.
meeting-chosen = Ferdig
meeting-nobody = Ingen fleire
meeting-pick = Vel eitt av svara.
meeting-you = deg
meeting-check = Stemmer dette: { $of }, { $at }. { $place } Med: { $who }. Alle får beskjed. Svar JA eller NEI.
meeting-check-place = Stad: { $place }.
meeting-check-no-place = Stad ikkje sett.
meeting-beside = { $name } har alt noko anna omtrent då.
meeting-yes = Ja
meeting-no = Nei
meeting-stop = Avbryt
meeting-stopped = Greitt. Ingenting er endra.
meeting-made = Det er sett opp: { $of } { $at }. Alle får beskjed. MØTA viser kven som kjem.
meeting-by-word = { $name } får ikkje denne beskjeden på telefonen. Sei det når de møtest.
meeting-made-already = Det møtet er alt sett opp. MØTA viser det.
meeting-double = Det står allereie: { $of } { $at }. Vel ei anna tid, eller sjå MØTA.
meeting-start-again = Det er ei stund sidan, så vi byrjar på nytt. Skriv MØTE.
meetings = Møte framover:
    { $lines }
meetings-line = { $at }: { $of }.
meetings-pick = { $name } { $at }
meetings-none = Ingen møte er sette opp. MØTE set opp eitt.
meeting-shown = Dette er { $what }.
    { $lines }
meeting-line = { $name }: { $state }
meeting-state = { $state ->
    [coming] kjem
    [declined] kan ikkje
   *[asked] har ikkje svart
}
meeting-move = Flytt
meeting-call-off = Avlys
meeting-move-when = Møtet er { $at }. Når skal det vere i staden?
meeting-move-check = Flytte { $of } frå { $was } til { $at }? Alle får beskjed og blir spurde på nytt. Svar JA eller NEI.
meeting-same-time = Det er allereie { $at }. Ingenting er endra.
meeting-is-moved = Møtet er flytta til { $at }. Alle får beskjed.
meeting-off-sure = Avlyse { $what }? Dei som veit om det, får beskjed. Svar JA eller NEI.
meeting-is-called-off = Møtet { $at } er avlyst. Dei som visste om det, får beskjed.
meeting-is-let-go = { $name } er teken ut, og får vite at det ikkje trengst.
menu-meeting = Set opp eit møte
menu-meetings = Møte framover

## Somebody is away until a day
menu-return = Nokon er borte ei stund
menu-away = Eg er borte ei stund
return-who = Kven er borte? Vel, eller skriv fornamnet.
return-ask = Til når er { $name } borte? Skriv dagen { $name } er tilbake, til dømes 15. mars. Ingen treng å seie kvifor.
return-ask-own = Til når er du borte? Skriv dagen du er tilbake, til dømes 15. mars. Du treng ikkje å seie kvifor.
return-known = No står det { $day }.
return-line = { $name } er tilbake { $day }.
return-remove = Fjern datoen
return-stop = Avbryt
return-stopped = Greitt. Ingenting er endra.
return-which = Kva dag meiner du?
return-until = { $day }
return-day-no = { $why ->
    [past] Vel ein dag som kjem, tidlegast i morgon.
    [too-far] Det er meir enn halvtanna år fram.
    [impossible] Den dagen finst ikkje.
    [contradiction] Dag og dato passar ikkje saman.
    [no-day] Det vart ikkje heilt klart kva dag.
   *[not-a-time] Dagen vart ikkje heilt klar.
} Skriv til dømes: til 15. mars.
return-check = { $name } er tilbake { $day }? Til då sender vi ikkje noko av oss sjølve, og { $name } får vite det. Svar JA eller NEI.
return-check-own = Er du tilbake { $day }? Til då er det stille frå oss. Dei tilsette får vite dagen. START slår på igjen. Svar JA eller NEI.
return-yes = Ja
return-no = Nei
return-on = Greitt. { $name } får fred til { $day }. De får beskjed fjorten dagar før, så noko kan vere klart.
return-on-own = Greitt. Det er stille frå oss til { $day }. Skriv du, svarer vi. START slår på igjen når du vil.
return-before-own = Før det er det avtalt: { $what }.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Det minner vi ikkje om no. Skal noko av det flyttast eller avlysast, skriv FLYTT eller AVLYS.
return-before = Før det er det avtalt ({ $count }): { $times }.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Skal noko av det flyttast eller avlysast, skriv AVTALAR { $name }.
return-company-told = Den som skulle bli med, får vite at det er usikkert.
return-already = Det står allereie: { $name } er tilbake { $day }.
return-over = Datoen for { $name } gjeld ikkje lenger.
return-off = Datoen for { $name } er fjerna. Det som framleis er nyttig, kjem no.
return-off-own = Datoen er fjerna. Fint å ha deg her.
return-noted = Hei. Det er stille frå oss til { $day }, så du får ha fred. Skriv du, svarer vi. START slår på igjen når du vil.
return-told = { $name } er borte og tilbake { $day }. Til då er det stille frå oss. { $name } kan skrive når som helst.
return-ended = { $name } vil ha meldingar igjen, så datoen { $day } gjeld ikkje lenger.
return-soon = { $name } er tilbake { $day }. Er noko klart? Ein avtale ein av dei første dagane hjelper.
return-free = { $name } er tilbake { $day }. { $taker } kan ikkje ordne det likevel. Kven kan?
return-take = Eg ordnar
return-appointment = Avtale
return-taken = { $taker } ordnar noko til { $name } er tilbake. Takk for at du ville.
return-screen = { $name } er tilbake { $day }. { $taker } ordnar noko.
return-yours = Takk. Då ordnar du noko til { $name } er tilbake { $day }. Ein avtale ein av dei første dagane hjelper.
return-drop = Kan ikkje
return-given-up = Takk for at du seier frå. Dei andre er spurde om { $name }.
return-not-yours = Det er ikkje du som ordnar noko til { $name } no, så ingenting er endra.
return-first-word = Hei { $name }. Fint å høyre frå deg når det passar. Ingenting hastar. Helsing { $readers }
signal-return = { $name } er snart tilbake, og ingen har sagt at noko er klart ({ $at }).
signal-request = { $name } vil ha hjelp med ein avtale, og ingen har teke det ({ $at }). Ta kontakt.
signal-check-in = Så vidt vi veit, vart det ikkje noko av dei siste avtalane til { $name }, og ingen har bestemt kva vi gjer ({ $at }). Vel kven med OPPFØLGJAR.

## What staff see and change of a participant's appointments

appointments-for =
    { $count ->
        [one] { $name } har éin avtale. Vel han for å sjå meir:
       *[other] { $name } har { $count } avtalar. Vel ein for å sjå meir:
    }
appointments-none-for = { $name } har ingen avtalar her. AVTALE skriv opp ein.
appointment-when-new-for = Kva ny tid er avtalt? Skriv ho, til dømes tysdag kl 10.
appointment-several-for = Det er eit møte med fleire. Skriv MØTA for å endre det.
appointment-moved-for = Ny tid for { $name } er skriven opp: { $what }. { $name } får beskjed.
appointment-moved-for-unsaid = Ny tid for { $name } er skriven opp: { $what }. { $name } får ikkje slikt på telefonen. Sei det når de møtest.
appointment-deleted-for = Teken bort for { $name }: { $what }. { $name } får beskjed, men ikkje dei avtalen er med. Vart det feil, svar ANGRE.
appointment-deleted-for-unsaid = Teken bort for { $name }: { $what }. { $name } får ikkje slikt på telefonen. Sei det når de møtest. Vart det feil, svar ANGRE.
appointment-back-for = Han står her igjen. { $what }. Var det nokon som skulle bli med, så sei frå til dei.
appointment-moved-by = Hei! { $name } har skrive opp ei ny tid for deg: { $what }. Passar det ikkje, skriv FLYTT.
appointment-moved-by-discreet = Hei! { $name } har skrive opp ei ny tid for deg: { $at }. Passar det ikkje, skriv FLYTT.
appointment-off-by = Hei! { $name } har teke bort avtalen din: { $what }. Han gjeld ikkje lenger. Lurer du på noko, skriv til oss.
appointment-off-by-discreet = Hei! Tida { $at } gjeld ikkje lenger. { $name } har teke ho bort. Lurer du på noko, skriv til oss.

## Samtalar: kven som har dei

thread-take = Eg tek han
thread-read = Les på sida
thread-linked = { $name } har skrive ({ $at }).
thread-called =
    { $count ->
        [1] { $name } ringde ({ $at }) og vil bli ringd.
       *[other] { $name } ringde { $count } gonger, sist { $at }, og vil bli ringd.
    }
thread-no-text =
    { $count ->
        [1] { $name } sende noko anna enn tekst ({ $at }). Det kan ikkje lesast her. Spør kva det galdt.
       *[other] { $name } sende { $count } ting som ikkje er tekst, sist { $at }. Dei kan ikkje lesast her. Spør kva det galdt.
    }
thread-still-waits = { $name } ventar framleis på svar (sidan { $since }).
thread-owner-reminded = { $name } ventar på svar frå deg (sidan { $since }). Svarer du ikkje, går samtalen vidare til ein annan. Det er heilt greitt.
thread-with = Vi snakkar no
thread-with-them = Fint. Samtalen med { $name } er din framleis.
thread-taken-by = { $owner } har teke samtalen med { $name }.
thread-yours = Samtalen med { $name } er din no.
thread-yours-already = Du har allereie samtalen med { $name }.
thread-has-owner = { $owner } har allereie teke samtalen med { $name }. Takk!
thread-is-answered = { $owner } har allereie svart { $name }. Takk!
thread-is-closed = Samtalen med { $name } er avslutta.
thread-not-sent = { $why } Orda dine er ikkje sende.
thread-send-anyway = Send likevel

## What a receipt promises

receipt-open = Takk, meldinga er komen fram. { $readers } les ho, og ein av oss svarer deg i dag før { $ends }. Fare for liv: { $ambulance }. Automatisk svar.
receipt-closing = Automatisk svar: Det er kome fram. Rekk vi det ikkje før { $ends }, les vi det { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Å snakke med: { $helpline }.
receipt-closing-unknown = Automatisk svar: Det er kome fram. Vi les til { $ends }, etter det veit vi ikkje enno når. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Å snakke med: { $helpline }.
receipt-shift = Takk, det er kome fram. { $name } har vakt til { $ends } og les det. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
receipt-later = Automatisk svar: Meldinga er komen fram. Vi les ho { $at }, ikkje før. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med no: { $helpline }.
receipt-sooner = Automatisk svar: Meldinga er komen fram. Vi les ho { $at }, kanskje før. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med no: { $helpline }.
receipt-unknown = Automatisk svar: Meldinga er teken vare på. Vi veit ikkje enno når nokon les ho. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med no: { $helpline }.
receipt-nobody = Meldinga er lagra, men ingen er sett opp til å lese ho enno. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
receipt-one-of-us = Ein av oss
receipt-when-open = Ein av oss svarer deg i dag før { $ends }.
receipt-when-closing = Rekk vi det ikkje før { $ends }, les vi det { $at }.
receipt-when-closing-unknown = Vi les til { $ends }, og etter det veit vi ikkje enno når.
receipt-when-shift = { $name } har vakt til { $ends } og les det.
receipt-when-later = Vi les det { $at }, ikkje før.
receipt-when-sooner = Vi les det { $at }, kanskje før.
receipt-when-unknown = Vi veit ikkje enno når nokon les det.
receipt-when-nobody = Ingen er sett opp til å lese det enno.
receipt-today = i dag { $clock }
receipt-day = { $at }
help-told = Meldinga er hos oss. { $promise } Skriv gjerne meir. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. MENY viser alt du kan gjere. Automatisk svar.
    .sms = Automatisk svar: { $promise } Skriv gjerne meir. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. MENY viser alt.
help-stranger-told = Meldinga er hos oss. { $promise } Skriv fornamnet ditt, ikkje meir. Har du ein kode, send han. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
    .sms = Automatisk svar: { $promise } Skriv fornamnet ditt, ikkje meir. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.

## Where it stands

status-message = Meldinga di frå { $when } er teken vare på. { $stands }
status-call = Du ringde { $when } og ventar på å bli ringd. { $stands }
status-taken = { $name } har teke det.
status-answered = { $name } svarte deg { $when }. Skriv gjerne meir.
status-none = Du har ikkje skrive noko som ventar på svar her. Skriv når du vil. MENY viser resten.
menu-status = Kva skjer med meldinga mi

## Answering, the rota and the numbers, as settings

setting-name-answering = Vakt og svar
setting-name-numbers-checked = Naudnummera sjekka
setting-name-phone = Telefon i opningstida
setting-name-answer-minutes = Neste får beskjed etter
setting-name-alarm-minutes = Ved fare, neste etter
setting-name-silent-minutes = Mint på å svare etter
setting-name-first-word-days = Første ord tidlegast etter
setting-name-night-shifts = Vakter om natta
setting-name-shift-hours = Høgst på vakt
setting-answering =
    Slik får folk svar:
    { $lines }
setting-count-ask = { $what } no: { $now }. Skriv eit tal frå { $least } til { $most }.
setting-count-unclear = Skriv eitt tal frå { $least } til { $most }.
setting-phone-ask = Dei som ringjer i opningstida, blir sette over til: { $now }. Skriv nummeret, til dømes 67 00 00 00. Det blir ikkje vist til dei.
setting-phone-none = Ikkje set over
setting-phone-unclear = Det ser ikkje ut som eit telefonnummer. Skriv alle sifra, til dømes 67 00 00 00 eller +47 67 00 00 00.
setting-night-ask = Vakter om natta no: { $now }. Skal vakter kunne liggje i nattero?
setting-night-on = ja
setting-night-off = nei
setting-night-unclear = Skriv JA viss vakter kan liggje om natta, eller NEI.
setting-hours-a-week = { $count ->
        [one] 1 time i veka
       *[other] { $count } timar i veka
    }
setting-days-long = { $count ->
        [one] 1 dag
       *[other] { $count } dagar
    }
setting-numbers = Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Politi: { $police }. Sist sjekka { $checked }. Er eit nummer feil, blir det endra av den som driftar løysinga.
setting-numbers-checked = Vi har sjekka dei
setting-substitute-unclear = Skriv kven som er vikar, og når, til dømes: 27.11 planleggingsdag, vikar Anne 10-12.
setting-closed-substitute = { $days }, vikar { $name } { $first } til { $last }
day-numbers = Naudnummera vart sist sjekka { $day }. Slå dei opp. Ein koordinator seier frå med INNSTILLINGAR, Naudnummer.
opening-told = { $readers } les det du skriv, { $hours }. Du kan skrive når som helst.

## Når nokon ringjer

voice-number-button = Vis nummeret
voice-rung-button = Har ringt
voice-number = { $name } ringde frå { $number }. Nummeret er berre for å ringje tilbake no. Ring frå telefonen til tilbodet eller med skjult nummer.
voice-number-none = Vi har ikkje noko nummer å ringje { $name } på her.
voice-number-take-first = Ta samtalen med { $name } først, så ser du nummeret.
voice-rung = Takk! No veit dei andre at du har ringt { $name }.
voice-rung-already = { $name } ventar ikkje lenger på å bli ringd. Takk!
voice-rung-by = { $caller } har ringt { $name }.
voice-many =
    { $count ->
        [1] Ein annan har ringt frå eit ukjent nummer. Du får det etter kvart, høgst { $most } i timen.
       *[other] { $count } andre har ringt frå ukjende nummer. Dei kjem etter kvart, høgst { $most } i timen.
    }
voice-withheld = Nokon ringde med skjult nummer ({ $at }). Dei kan vi ikkje ringje tilbake.
voice-receipt-open = Vi såg at du ringde. { $readers } er her, og ein av oss ringjer deg i dag før { $ends }. Fare for liv: { $ambulance }. Automatisk svar.
voice-receipt-closing = Vi såg at du ringde. Rekk vi ikkje å ringje før { $ends }, ser vi på det { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.
voice-receipt-shift = Vi såg at du ringde. { $name } har vakt til { $ends } og ser det. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
voice-receipt-later = Automatisk svar: Vi såg at du ringde. Vi ringjer deg, men først { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med no: { $helpline }.
voice-receipt-unknown = Automatisk svar: Vi såg at du ringde, men veit ikkje enno når nokon kan ringje deg. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med no: { $helpline }.
voice-receipt-nobody = Vi såg at du ringde, men ingen er sett opp til å ringje tilbake enno. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.
voice-receipt-taken = Vi såg at du ringde, og { $name } får beskjed. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
voice-stranger = Automatisk svar: Vi såg du ringde, og ringjer når vi er her. Skriv fornamnet ditt, ikkje meir. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.
voice-stranger-nobody = Hei! Vi såg at du ringde, men ingen er sett opp til å ringje tilbake enno. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
signal-withheld = Nokon ringde med skjult nummer ({ $at }). Dei kan vi ikkje ringje tilbake.
day-withheld = Nokon ringde med skjult nummer ({ $at }). Dei kan vi ikkje ringje tilbake.

## Pages for staff, behind a short sign-in

menu-page = Les på sida
page-title = Samtalar
page-skip = Hopp til innhaldet
page-out = Logg ut
page-out-done = Du er logga ut. Skriv SIDE i chatten når du vil inn igjen.
page-back-to-list = Alle samtalar
page-refresh = Sjå etter nytt
page-gone = Lenkja gjeld ikkje lenger. Skriv SIDE i chatten, så får du ei ny.
page-broken = Noko gjekk gale hos oss. Prøv igjen om litt.
page-too-many = Det er for mange forsøk på ein gong. Prøv igjen om eit minutt.
page-erased = Denne samtalen finst ikkje lenger. Ingenting er sendt.
page-kept = Det du skreiv, er ikkje sendt. Her er det:
page-again = Prøv igjen
page-wrong = Dette må rettast
page-old-form = Sida hadde stått ei stund. Orda dine er her. Sjå over dei og gå vidare.
page-sign-title = Logg inn
page-sign-hello = Hei { $name }. Skriv koden din på seks siffer.
page-sign-code = Kode, seks siffer
page-sign-in = Logg inn
page-sign-forgotten = Gløymt koden? Be ein koordinator skrive NY KODE og namnet ditt i chatten.
page-choose-title = Vel ein kode
page-choose-hello = Hei { $name }. Vel ein kode på seks siffer som berre du veit. Du treng han kvar gong du loggar inn her.
page-choose-again = Same kode ein gong til
page-choose = Vel koden og logg inn
page-rest-title = Er du der framleis?
page-rest-hello = Det har vore stille ei stund. Skriv koden din, så er du tilbake der du var.
page-code-digits = Koden har { $digits } siffer og ikkje noko anna.
page-code-weak = Den koden er lett å gjette. Vel ein utan rekkje eller mønster.
page-code-unlike = Dei to kodane er ikkje like. Skriv den same to gonger.
page-code-wrong =
    { $count ->
        [one] Koden stemte ikkje. Du har eitt forsøk igjen.
       *[other] Koden stemte ikkje. Du har { $count } forsøk igjen.
    }
page-code-locked = Det vart for mange forsøk. Prøv igjen { $until }.
page-code-stopped = Koden er stengd etter mange forsøk. Be ein koordinator om ein ny.
page-code-locked-told = Nokon skreiv feil kode på sida fem gonger. Han er stengd til { $until }. Var det ikkje deg, sei frå til ein koordinator.
page-code-stopped-told = Nokon skreiv feil kode på sida ti gonger. Han er stengd til ein koordinator gir deg ein ny. Var det ikkje deg, sei frå no.
page-code-chosen = Det er valt ein kode for sida i ditt namn. Var det ikkje deg, sei frå til ein koordinator med ein gong.
page-code-reset = Koden din for sida er nullstilt. Skriv SIDE, så vel du ein ny. Var det uventa, sei frå til ein koordinator.
page-address = Lenkja verkar éin gong, i 15 minutt: { $address }
page-address-nowhere = Sida er ikkje sett opp enno. Den som driftar dette, må setje PUBLIC_URL først.
page-reset-who = Kven skal få ny kode? Skriv NY KODE og namnet, til dømes NY KODE Ola.
page-reset-nobody = Vi finn ingen i teamet med det namnet. Skriv NY KODE og fornamnet.
page-reset-self = Din eigen kode er det ein annan koordinator som nullstiller. Be ein av dei skrive NY KODE og namnet ditt.
page-reset-which = Fleire heiter { $name }. Kven er det?
page-reset-ask = Skal { $name } få velje ny kode til sida? Den gamle sluttar å verke, og { $name } blir logga ut.
    .sms = Skal { $name } velje ny kode til sida? Den gamle sluttar å verke, og { $name } blir logga ut. Svar JA eller NEI.
page-reset-yes = Ja, ny kode
page-reset-no = Nei
page-reset-done = { $name } vel ein ny kode neste gong, og har fått beskjed.
page-reset-none = { $name } har ingen kode enno, så ingenting er endra.
page-reset-kept = Greitt. Koden er den same.
page-list-waiting = Ventar på svar
page-list-mine = Dine
page-list-others = Dei andre
page-list-none = Ingen ventar no.
page-last = Sist skrive { $at }
page-urgent = HASTAR
page-call-back = Vil bli ringd
page-for-minutes =
    { $count ->
        [0] no nettopp
        [one] i eitt minutt
       *[other] i { $count } minutt
    }
page-for-hours =
    { $count ->
        [one] i ein time
       *[other] i { $count } timar
    }
page-for-days =
    { $count ->
        [one] i eitt døgn
       *[other] i { $count } døgn
    }
page-state-waiting = Ventar på svar
page-state-taken = { $owner } har han
page-state-mine = Du har han
page-state-answered = { $owner } har svart
page-state-answered-mine = Du har svart
page-state-closed = Avslutta
page-somebody = Nokon
page-messages = Meldingar
page-call = Ringde, og fekk ikkje snakka med nokon.
page-rung = Ringde tilbake.
page-no-text = Sende noko anna enn tekst. Det er ikkje lagra.
page-step-opened = Tok til { $at }
page-step-told-owner = { $who } fekk beskjed { $at }, og har svart før
page-step-told-shift = { $who } fekk beskjed { $at }, på vakt
page-step-told-leader = { $who } fekk beskjed { $at }, som leiar
page-step-told-all = Alle på jobb fekk beskjed { $at }: { $who }
page-step-told-nobody = Ingen fekk beskjed { $at }. Dei som kjem først, får han.
page-step-alarmed = { $who } vart varsla { $at }
page-step-taken = { $who } tok han { $at }
page-step-answered = { $who } svarte { $at }
page-step-reminded = { $who } vart mint på han { $at }
page-step-given-back = { $who } gav han frå seg { $at }
page-step-went-back = Han gjekk tilbake frå { $who } { $at }
page-step-handed-over = { $who } tok over { $at }
page-step-closed = { $who } avslutta han { $at }
page-answer-title = Svar til { $name }
page-answer-label = Svaret ditt
page-answer-hint = Først ser du det slik { $name } les det. Ingenting blir sendt før det.
page-look = Sjå det før det blir sendt
page-ready-title = Ferdige svar
page-ready-hint = Eit trykk legg orda i feltet. Ingenting blir sendt.
page-look-title = Slik les { $name } det
page-by-sms = Det går som SMS.
page-by-telegram = Det går på Telegram.
page-send = Send til { $name }
page-change = Endre
page-sent = Sendt til { $name }.
page-empty = Skriv noko først.
page-long = Det er { $length } teikn. Høgst { $longest } går.
page-closed-words = Samtalen er avslutta. Sender du likevel, opnar han seg igjen. Orda dine står her.
page-note-title = Notat, blir aldri sendt
page-note-hint = Berre dei som jobbar her, kan lese dette.
page-note-label = Nytt notat
page-note-save = Lagre notatet
page-note-saved = Notatet er lagra. Det blir aldri sendt.
page-plan-title = Planen for ei dårleg natt
page-is-note = Det ser ut som eit notat, så det er ikkje sendt. Notatfeltet er lenger ned.
page-step-number-shown = { $who } såg nummeret { $at }
page-on-shift = på vakt
page-declined = Greitt. Han blir der han er.
page-asked-title = { $giver } spør om du tek over
page-asked-yes = Ja, eg tek over
page-asked-no = Nei, ikkje no
page-close-word = Skal samtalen avsluttast, kan { $name } få eit siste ord frå deg:
page-close-with = Lukk med eit siste ord
page-close-without = Lukk utan
page-next-title = Gi han vidare eller avslutt
page-take = Eg tek han
page-taken = No har du han.
page-give-back = Gi han frå meg
page-given-back = Han er gitt vidare. Dei andre får beskjed.
page-closed = Samtalen er avslutta. Skriv { $name } igjen, opnar han seg.
page-hand-title = La nokon andre ta han
page-hand-summary = Kva bør dei vite? Berre dei les det.
page-hand = Spør om dei tek han
page-hand-nobody = Vel kven som skal ta han.
page-handed = Spurt. Du har han til det er sagt ja.
page-handed-later = Blir spurd når natta er over, om samtalen er di enno.
call-words-kept = Les kvifor på sida: SIDE
organise-copy-kept = { $name } har skrive til { $count } om { $title } { $when }. Orda kan lesast på sida: SIDE
request-words-kept = { $name } har skrive meir om tida { $at }. Orda kan lesast på sida: SIDE
call-more-kept = { $name } skriv meir om kvifor. Orda kan lesast på sida: SIDE
request-yours-kept = { $told } Det er skrive meir. Orda kan lesast på sida: SIDE

## A first word to somebody silent

menu-greet = Hels på nokon
thread-more-left =
    { $count ->
        [one] Og éi melding til frå { $name }. Ho står på sida.
       *[other] Og { $count } meldingar til frå { $name }. Dei står på sida.
    }
first-word = { $name }: { $text }
first-word-silent =
    Det er ei stund sidan vi høyrde frå desse.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Vel ein du vil helse på:
first-word-somebody = Nokon
first-word-silent-one = { $name } (sidan { $day })
first-word-silent-nobody = Ingen har vore stille lenge no. HELS og eit fornamn helsar på kven du vil.
first-word-unknown = Fann ingen deltakar med det namnet. STILLE viser kven det er lenge sidan vi høyrde frå.
first-word-which = Kven meiner du?
first-word-choose = Kva vil du seie til { $name }? Det spør ikkje om noko, så { $name } treng ikkje svare.
first-word-1 = Tenkte på deg. Du treng ikkje svare.
first-word-2 = Hei! Håpar du har det greitt. Du treng ikkje svare.
first-word-3 = Hei! Det er fint å sjå deg når det passar. Ingenting hastar.
first-word-own = Eigne ord
first-word-ask = Skriv det du vil seie til { $name }. Kort er fint, og helst ikkje eit spørsmål.
first-word-too-long = Det vart litt langt ({ $length } teikn). Skriv det på nytt, høgst { $longest }.
first-word-check =
    { $name } får:
    { $sender }: { $text }
first-word-check-telling =
    På ein låst skjerm kan andre lese: { $words }. { $name } får:
    { $sender }: { $text }
first-word-send = Send
first-word-change = Endre
first-word-stop = Avbryt
first-word-sent = Sendt til { $name }. Det er greitt om det ikkje kjem svar.
first-word-sent-later = Han går til { $name } { $at }. Det er greitt om det ikkje kjem svar.
first-word-lately = { $sender } helsa på { $name } { $at }. Neste helsing kan gå { $next }, så det ikkje blir for mykje.
first-word-lately-yours = Du helsa på { $name } { $at }. Neste helsing kan gå { $next }, så det ikkje blir for mykje.
first-word-not-now = Det går ikkje å helse på { $name } no. Skriv { $name }, får de det som vanleg.
first-word-waits = { $name } har skrive og ventar på svar. Skriv SVAR.
first-word-stopped = Greitt. Ingenting er sendt.
first-word-gone = Det som venta her, gjeld ikkje lenger. Ingenting er sendt. Skriv HELS for å byrje på nytt.

## Figures for those who lead

menu-figures = Sjå tal
measure = Frå { $begins } til { $until }:
measure-inside = Første svar i opningstida: halvparten innan { $median }, ni av ti innan { $slow }.
measure-inside-few = Første svar i opningstida: for få til å seie noko.
measure-outside = Første svar elles: halvparten innan { $median }, ni av ti innan { $slow }.
measure-outside-few = Første svar elles: for få til å seie noko.
measure-minutes = { $count } min
measure-hours = { $count ->
        [one] 1 time
       *[other] { $count } timar
    }
measure-moved = Tekne: { $taken }. Gjevne tilbake: { $back }. Gjekk vidare av seg sjølve: { $went }.
measure-moved-few = Tekne og gjevne tilbake: for få til å seie noko.
measure-load = Timar på vakt til saman: { $hours }.
measure-load-few = Timar på vakt: for få til å seie noko.
measure-waiting = Ventar no: { $count }. Den første sidan { $since }.
measure-waiting-none = Ingen ventar no.
measure-without-owner = Utan nokon som ser dei: { $count }. Det skal ikkje skje. Skriv SVAR og ta dei.

## The rota

shift-span = { $at }-{ $end }
shift-clock = { $hour }
shift-clock-minutes = { $hour }.{ $minute }
shift-every-week = { $weekly }-{ $end }
shift-series-from = { $what } frå og med { $day }
shift-held = { $what }: { $name }
shift-open = { $what }: ledig
shift-the = { $what }
shift-line = { $letter }: { $what }
shift-pick = Sjå { $letter }
shift-mine =
    Vaktene dine:
    { $lines }
shift-none = Du har ingen vakter no. VAKTER viser kva som er ledig, og NY VAKT set opp ei.
shift-list =
    Vaktene dei neste to vekene:
    { $lines }
shift-list-none = Ingen vakter er sette opp dei neste to vekene. NY VAKT set opp ei.
shift-which = Kva for vakt gjeld det?
shift-yours = Du har vakt { $what }.
shift-take = Eg tek ho
shift-take-this = Ta { $what }
shift-leave = Avløys meg
shift-give = Gi bort
shift-swap = Byt
shift-change = Endre tid
shift-take-away = Ta bort vakta
shift-end-series = Avslutt vekevakta
shift-edit = Endre ei vakt
shift-yes = Ja
shift-no = Nei
shift-stop = Avbryt
shift-whose = Kven skal ha vakta? Vel, eller skriv fornamnet.
shift-who-open = La ho stå ledig
shift-who-not-known = Det namnet fann vi ikkje på teamet.
shift-only-own = Du kan setje opp vakter for deg sjølv. Skal ein annan ha ho, spør ein av dei tilsette.
shift-when = Når er vakta? Skriv til dømes: tysdag 17-21, 3.12 kl 17 til 22, eller kvar tysdag 17-21 til jul.
shift-when-no = { $why ->
        [hours] Det manglar når vakta byrjar og sluttar. Skriv til dømes: tysdag 17-21.
        [weeks] Vakter kan kome att kvar veke, ikkje sjeldnare. Skriv til dømes: kvar tysdag 17-21.
        [past] Det er alt over. Skriv ein dag som kjem, til dømes: tysdag 17-21.
        [impossible] Den datoen eller det klokkeslettet finst ikkje. Skriv til dømes: tysdag 17-21.
        [skipped-hour] Den timen finst ikkje, for då blir klokka stilt. Vel ein annan time.
        [contradiction] Dag og dato passar ikkje saman. Skriv til dømes: tysdag 17-21.
        [too-far] Det er for langt fram. Vakter blir sette opp inntil eit år fram.
       *[not-a-time] Tida vart ikkje heilt klar. Skriv til dømes: tysdag 17-21, eller kvar tysdag 17-21 til jul.
    }
shift-which-day = Kva for dag meiner du?
shift-start-again = Det er ei stund sidan, så byrj på nytt: NY VAKT.
shift-stopped = Greitt. Ingenting er endra.
shift-for-you = deg
shift-for-anybody = den som vil
shift-check = Vakt for { $who }: { $what }. Stemmer det? Svar JA eller NEI.
shift-check-until = Vakt for { $who } { $what }, frå { $since }: { $count ->
        [one] 1 vakt
       *[other] { $count } vakter
    }. Stemmer det? Svar JA eller NEI.
shift-check-on = Vakt for { $who } { $what }, frå { $since } til nokon avsluttar ho. { $count } blir sette opp no. Stemmer det? Svar JA eller NEI.
shift-done = Vakta er sett opp: { $what }. Vart det feil, svar ANGRE.
shift-done-for = Vakta er sett opp: { $what }. { $name } får vite det. Vart det feil, svar ANGRE.
shift-done-open = Vakta er sett opp: { $what }. { $asked ->
        [0] Ingen kan ta ho etter reglane no, så ho står ledig i VAKTER.
        [one] Éin er spurd om å ta ho.
       *[other] { $asked } er spurde om å ta ho.
    } Vart det feil, svar ANGRE.
shift-done-weekly = Sett opp: { $what }. { $against ->
        [0] { $count } vakter ligg klare, fleire kjem etter kvart.
       *[other] { $against } av { $count } vakter står ledige, for der seier reglane om kvile, natt eller timar nei.
    } Vart det feil, svar ANGRE.
shift-no-past = Den tida har alt byrja. Vel ei vakt som ligg framfor oss.
shift-no-far = Det er meir enn eit år til. Vakter blir sette opp inntil eit år fram, så prøv igjen seinare.
shift-no-length = Ei vakt er frå éin til tolv timar. Del ho gjerne i to, med ein annan på den eine.
shift-no-long-night = Den natta blir klokka stilt tilbake, så vakta blir ein time lengre. Ei vakt er frå éin til tolv timar. La ho slutte ein time før, eller del ho i to.
shift-no-night = Vakter blir ikkje lagde om natta her ({ $begins }-{ $ends }). Vel ei tid utanom.
shift-no-twice = { $whose ->
        [own] Du har alt ei vakt då. Vel ei anna tid, eller gi bort den du har.
       *[other] { $name } har alt ei vakt då. Vel ei anna tid eller ein annan.
    }
shift-no-rest = { $whose ->
        [own] Då får du ikkje elleve timar fri imellom. Det er lova, og ingen her kan gjere unntak. Vel ei anna tid, eller gi bort den andre.
       *[other] Då får ikkje { $name } elleve timar fri imellom. Det er lova, og ingen her kan gjere unntak. Vel ei anna tid eller ein annan.
    }
shift-no-week = { $whose ->
        [own] Då blir det over { $most } timar den veka, og det er taket for alle her. Vel ei anna veke, eller gi bort ei vakt.
       *[other] Då blir det over { $most } timar den veka for { $name }. Taket gjeld alle, òg når leiaren spør. Vel ei anna veke eller ein annan.
    }
shift-taken = { $name } har alt teke vakta { $what }. Takk for at du ville.
shift-taken-yours = Takk. Vakta er di: { $what }. Passar det ikkje likevel, svar ANGRE.
shift-no-fit = { $whose ->
        [own] Ho går ikkje saman med vaktene du har. Vel ei anna tid.
       *[other] Ho passar ikkje for { $name }. Vel ei anna tid eller ein annan.
    }
shift-other-cannot = { $name } kan ikkje ta den vakta. Spør gjerne ein annan.
shift-gone = Den vakta gjeld ikkje lenger ({ $what }). VAKTER viser kva som står.
shift-not-yours = Den vakta er ikkje di no ({ $what }), så ingenting er endra.
shift-has-begun = Vakta har byrja ({ $what }). Vel Avløys meg for å gi frå deg resten.
shift-relieved = Greitt, du er avløyst: { $what }. { $asked ->
        [0] Ingen andre kan ta ho etter reglane. Leiaren får vite det.
        [one] Éin er spurd, og leiaren får vite det.
       *[other] { $asked } er spurde, og leiaren får vite det.
    } Ombestemmer du deg, svar ANGRE.
shift-free = Ei vakt er ledig: { $what }. Kan du ta ho? Heilt greitt å la vere.
shift-left = Ei vakt er ledig: { $what }. Du er neste i rekkja til nokon tek ho.
shift-nobody = Ingen har vakta { $what }. Du er neste i rekkja. Ta ho sjølv, eller spør nokon.
shift-empty = Vakta { $what } har byrja, og ingen har ho. Du er neste i rekkja.
shift-found = { $name } har vakta { $what }.
shift-made = { $name } har sett deg opp på vakt: { $what }. Passar det ikkje, skriv VAKT.
shift-moved = { $name } har flytta vakta di { $before }. Ny tid: { $what }.
shift-off = { $name } har teke bort vakta di: { $what }. Du treng ikkje gjere noko.
shift-change-when = Ny tid for vakta { $what }? Skriv til dømes: tysdag 17-21.
shift-changed = Flytta: { $before } er no { $what }. Den som har vakta, får vite det.
shift-off-sure = Ta bort vakta { $what }? Den som har ho, får vite det. Svar JA eller NEI.
shift-off-done = Teke bort: { $what }. Den som hadde vakta, får vite det.
shift-end-sure = Avslutte vekevakta frå og med { $what }? Dei som har ho, får vite det. Svar JA eller NEI.
shift-series-ended = Avslutta: { $what }. Dei som hadde vaktene, får vite det.
shift-no-series = Vakta { $what } kjem ikkje kvar veke. Du kan ta ho bort for seg.
shift-to-whom = Kven vil du spørje? Dei får svare ja eller nei.
shift-nobody-can = Ingen andre kan ha den vakta etter reglane om kvile og timar. Vel du Avløys meg, er du fri likevel.
shift-swap-for = Kva for ei vil du byte med? Den andre får svare ja eller nei.
shift-nothing-to-swap = Det er inga vakt å byte med no. Du kan framleis velje Gi bort eller Avløys meg.
shift-asked = { $name } er spurd. Vakta er di til { $name } seier ja: { $what }. ANGRE trekkjer det tilbake.
shift-offer = { $name } spør om du kan ta vakta { $what }. Svar JA eller NEI. Heilt greitt å seie nei.
shift-offer-swap = { $name } vil byte vakt: du får { $what } og gir { $other }. Svar JA eller NEI. Heilt greitt å seie nei.
shift-offer-accepted = Takk. Vakta { $what } er di. { $name } får vite det.
shift-swap-accepted = Bytt. Du har { $what }, og { $name } har { $other }.
shift-offer-declined = Greitt. Den som spurde, får vite det.
shift-offer-withdrawn = Det er trekt tilbake. Vakta er framleis di.
shift-offer-gone = Det gjeld ikkje lenger, for noko er endra sidan. VAKT viser dine.
shift-answer-yes = { $name } seier ja: { $what }. Du er fri frå den vakta.
shift-answer-no = { $name } kan ikkje: { $what }. Vakta er framleis di. Vel du Avløys meg, spør vi alle.
shift-evening = Hugs vakta { $what }. Passar det ikkje, vel Avløys meg. Du treng ingen grunn.
shift-soon = Snart vakt: { $what }. { $waiting ->
        [0] Ingen ventar no.
        [one] Éin samtale ventar.
       *[other] { $waiting } samtalar ventar.
    }
shift-over = Vakta er over. { $count ->
        [one] Éin samtale er framleis din. Gi han vidare med eitt trykk, eller behald han.
       *[other] { $count } samtalar er framleis dine. Gi dei vidare med eitt trykk, eller behald dei.
    } Takk for innsatsen.
shift-hand-back = Gi vidare
shift-handed-back = { $count ->
        [one] Samtalen er gitt vidare. No har du fri.
       *[other] { $count } samtalar er gitt vidare. No har du fri.
    }
shift-nothing-to-hand = Du har ingen samtalar å gi vidare. No har du fri.
shift-load =
    Belastinga di, berre for deg og leiaren:
    { $lines }
shift-load-week = Veka frå { $monday }: { $hours } t{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 samtale
       *[other] { $threads } samtalar
    }, { $nights ->
        [one] 1 natt
       *[other] { $nights } netter
    }
shift-load-figures = { $hours } t{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 samtale
       *[other] { $threads } samtalar
    }, { $nights ->
        [one] 1 natt
       *[other] { $nights } netter
    }
shift-load-team =
    Teamet, berre for deg som leiar:
    { $lines }
shift-load-person = { $name }: denne veka { $this }. Fire veker før: { $before }
signal-shift = Ei vakt manglar nokon ({ $at }). VAKTER viser kva for ei.
menu-shift = Vaktene mine
menu-shifts = Alle vaktene
menu-shift-new = Ny vakt
menu-load = Belasting

## When it is serious

danger-numbers =
    { $kind ->
        [overdose] Automatisk svar: RING { $ambulance } NO. Ingen blir straffa. Gi nalokson om du har. Pustar ikkje normalt: hjarte-lungeredning. { $promise }
        [discreet] Automatisk svar: Meldinga er komen fram. { $promise } Hastar det: { $police } eller { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }.
       *[helpline] Automatisk svar: Fare for liv, ring { $ambulance } no. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. { $promise } Du kan skrive meir her.
    }
alarm-ring = HASTAR: { $name } treng nokon no.
alarm-mine = Eg har det
alarm-heard =
    { $how ->
        [quiet] { $name } har fått beskjed.
       *[aloud] { $name } er varsla.
    }
alarm-here =
    { $how ->
        [quiet] { $name } har meldinga di no.
       *[aloud] { $name } er her no.
    }

## A plan for a bad night

menu-night-plan = Min plan
plan-night-ask = Kva hjelper deg når ei natt er vond? Skriv det med dine eigne ord, i éi melding på høgst { $longest } teikn. NAUD viser det på telefonen din. Vi les det berre om du vil.
plan-night-later = Ikkje no
plan-night-as-before = Greitt. Alt er som før.
plan-night-empty = Det kom ingen ord. Skriv kva som hjelper deg, eller vel Ikkje no.
plan-night-too-long = Det var { $length } teikn, og det er plass til { $longest }. Ingenting er lagra enno, og det som stod her før, står. Send det litt kortare.
plan-night =
    Planen din:
    { $text }
    { $shared ->
        [yes] Den som svarer deg, kan lese han.
       *[no] Berre du kan lese han.
    }
plan-night-kept =
    Lagra:
    { $text }
    NAUD viser det. { $shared ->
        [yes] Den som svarer deg, kan lese det.
       *[no] Berre du kan lese det.
    } Angrar du, svar ANGRE.
plan-night-write = Skriv ein ny
plan-night-share-yes = Del han med den som svarer meg
plan-night-share-no = Ikkje del han lenger
plan-night-shared =
    { $shared ->
        [yes] Greitt. Den som tek samtalen med deg, kan lese planen. MIN PLAN endrar det.
       *[no] Greitt. No kan berre du lese planen.
    }
plan-night-delete = Slett han
plan-night-delete-sure = Skal planen slettast? Svar JA eller NEI.
plan-night-delete-yes = Ja
plan-night-delete-no = Nei
plan-night-deleted = Planen er sletta. Angrar du, svar ANGRE innan ti minutt.
plan-night-none = Det står ingen plan her. MIN PLAN skriv ein.
plan-night-undone =
    Planen er som før:
    { $text }
plan-night-undone-none = Det du skreiv, er teke bort igjen. Var det ei melding til oss, send ho ein gong til.
plan-night-own = { $text }
plan-night-of =
    { $name } har delt dette med den som svarer:
    { $text }

## Samtalar: gi frå seg, gi vidare, avslutte, notere

thread-went-on = Samtalen med { $name } er ikkje hos deg no. Du treng ikkje gjere noko.
thread-waits-for-anybody = Ingen har teke samtalen med { $name } enno.
thread-one-mine = { $name }, din sidan { $since }
thread-one-waits = { $name }, ventar sidan { $since }
thread-one-answered = { $name }, svart { $since }
thread-none = Ingen samtalar ventar no, og du har ingen.
thread-list = Samtalar. Hos deg: { $mine }. Ventar på nokon: { $waiting }.
thread-what = Samtalen med { $name }. Notat: { $count }. Kva vil du gjere?
thread-of-another = { $why } Notat: { $count }.
thread-note = Notat
thread-more = Kva no?
thread-back = Gi frå meg
thread-given-back = Greitt. Samtalen med { $name } går vidare til ein annan.
thread-back-nobody = Det er ingen andre som kan ta samtalen med { $name } her, så han er framleis din. Eit kort svar er nok.
thread-close = Lukk
thread-close-ask = Skal helsinga sendast når samtalen blir avslutta? Slik blir ho: { $text }
thread-close-unanswered = { $name } har skrive noko du ikkje har svart på. Avslutte likevel? Helsinga blir slik: { $text }
thread-close-more = { $name } har nettopp skrive meir. Les det først, så kan du avslutte etterpå.
thread-close-word = Med helsing
thread-close-only = Utan helsing
thread-closed-with = Helsinga er send til { $name }, og samtalen er avslutta. Skriv { $name } igjen, opnar han seg.
thread-closed-only = Samtalen med { $name } er avslutta. Skriv { $name } igjen, opnar han seg.
thread-last-word = Takk for praten, { $name }. Skriv når du vil, så les vi det.
thread-last-word-stranger = Takk for praten. Skriv når du vil, så les vi det.
thread-gone-words =
    Det vart ikkje sendt. Den samtalen finst ikkje lenger her. Du skreiv:
    { $text }
thread-hello = Hei, det er { $name }. No er det eg som svarer deg her.
contact-sent-reopened = { $sent } Samtalen var avslutta, og er open igjen.
menu-threads = Samtalar
menu-ready = Ferdige svar
menu-another = Ein annan som svarer meg
handover-button = Gi vidare
handover-whom = Kven skal samtalen med { $name } gjevast vidare til?
handover-nobody = Det er ingen andre å spørje om samtalen med { $name } no.
handover-on-shift = { $name } (på vakt)
handover-not-them = Samtalen med { $name } kan ikkje gjevast vidare dit no. Vel ein annan.
handover-summary = Kva bør { $asked } vite? Skriv det kort, høgst { $longest } teikn, eller skriv HOPP. Det går berre til { $asked }.
handover-skip = Hopp over
handover-too-long = Det vart litt langt, så ingenting er sendt. Skriv det med høgst { $longest } teikn, eller skriv HOPP.
handover-sent = { $asked } blir spurd. Samtalen med { $name } er din til { $asked } seier ja.
handover-sent-later = { $asked } blir spurd { $at }, om samtalen med { $name } er di enno.
handover-stopped = Greitt. Ingen er spurd.
handover-asked = { $giver } spør om du kan ta over samtalen med { $name }. Det er heilt greitt å seie nei. Svar JA eller NEI.
handover-asked-words = { $giver } spør om du kan ta over samtalen med { $name }: { $text } Svar JA eller NEI.
handover-which = Ta over samtalen med { $name }
handover-yes = Ja
handover-no = Nei
handover-over = Takk, men det trengst ikkje lenger. Du treng ikkje gjere noko.
handover-done = { $owner } har samtalen med { $name } no. Takk for det du har gjort.
handover-declined = { $asked } kan ikkje no. Samtalen med { $name } er framleis din.
handover-no-said = Greitt. Takk for svaret.
ready-button = Ferdige svar
ready-which = Kva vil du seie til { $name }? Du ser det før det blir sendt.
ready-seen = Takk for at du skreiv. Eg les det no og svarer deg.
ready-busy = Eg har sett meldinga di. Eg er oppteken akkurat no, og svarer deg så snart eg kan.
ready-call = Passar det at eg ringjer deg?
ready-meet = Vil du at vi møtest?
ready-more = Fortel gjerne litt meir, om du vil.
ready-preview =
    Slik blir det for { $name }:
    { $author }: { $text }
    Sende?
ready-send = Send
ready-change = Endre
ready-gone = Det svaret finst ikkje lenger. Ingenting er sendt.
ready-own =
    { $count ->
        [0] Her er ingen eigne ferdige svar enno. Lag eitt, så kan alle i teamet velje det.
        [one] Eitt eige ferdig svar. Vel det for å slette det, eller lag eit nytt.
       *[other] { $count } eigne ferdige svar. Vel eitt for å slette det, eller lag eit nytt.
    }
ready-new = Lag eit nytt
ready-delete = Slett: { $text }
ready-delete-it = Slett det
ready-ask = Skriv svaret slik det skal stå, høgst { $longest } teikn.
ready-too-long = Det må vere ord i det, og høgst { $longest } teikn. Prøv ein gong til.
ready-too-many = Det er plass til { $count } eigne svar. Slett eitt først.
ready-added = Lagra. No kan alle i teamet velje: { $text }
ready-added-telling = Lagra. Men nokon som ser telefonen, kan skjøne noko av: { $words }. Slett det gjerne, og skriv det på ein annan måte.
ready-deleted = Sletta.
ready-stopped = Greitt. Ingenting er lagra.
decline-another = Ein annan
decline-not-me = Ikkje meg
decline-nobody = Den finn vi ikkje her. Skriv EIN ANNAN for å velje.
decline-last = No er { $name } den einaste her som kan svare deg. Skriv gjerne likevel. Nokon andre å snakke med: { $helpline }.
decline-done = Greitt. Du får ein annan.
decline-stranger-done = Greitt. Samtalen går vidare til ein annan.
decline-nobody-else = Det er ingen andre som kan ta samtalen med { $name } no. Snakk med leiaren din om det.
decline-worker-done = Greitt. Samtalar med { $name } går til andre. Ingen får vite det. Ombestemmer du deg, svar ANGRE, eller EIN ANNAN seinare.
decline-undone = Greitt. { $name } kan svare deg igjen.
decline-worker-undone = Greitt. Du kan få samtalar med { $name } igjen.
decline-mine = Dette har du valt bort. Vel, så gjeld det ikkje lenger.
decline-whom = Kven vil du ikkje at skal svare deg? Ingen får vite det.
decline-whom-one = Ikkje { $name }
decline-after-all = { $name } likevel
note-empty = Det var ingen ord i notatet. Ingenting er lagra.
note-too-long = Notatet er for langt, så det er ikkje lagra. Del det opp, høgst { $longest } teikn om gongen.
note-not-sent = Det byrjar som eit notat, så det er ikkje sendt.
note-thread-gone = Notatet er ikkje lagra, og ikkje sendt. Den samtalen er ikkje hos deg lenger.
note-ask = Skriv notatet om { $name }. Det neste du skriv, blir lagra og ikkje sendt til nokon.
note-kept = Notatet er lagra. Notat om { $name }: { $count }. Dei blir berre lesne på sida.
note-kept-telegram = Notatet er lagra. Notat om { $name }: { $count }. Neste gong er det betre å skrive på sida: det du skriv her, ligg att i chatten din.
note-read = Les på sida
note-stopped = Greitt. Ingenting er lagra.
note-undone = Notatet er sletta.
note-nobody = Her er ingen samtale å knyte notatet til. Det er ikkje lagra, og ikkje sendt.
note-which = Kven gjeld notatet?
