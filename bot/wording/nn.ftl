
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-button = { $day }: { $title }
activity-place-coming = stad kjem
activity-meet-coming = stad kjem
activity-not-found = Den finn vi ikkje lenger. Skriv VEKA, så ser du kva som skjer.
activity-cancelled = { $title } { $when } er avlyst. Skriv VEKA, så ser du kva som skjer.
activity-replaced = { $title } vart det ikkje noko av. No blir det { $instead } { $when }. Skriv VEKA, så ser du meir.
activity-over = { $title } { $when } er over. Skriv VEKA, så ser du kva som skjer no.
activity-begun = { $title } byrja { $when }, så lista er stengd no. Skriv gjerne til oss om det er noko.
week =
    Dette skjer dei neste dagane:
    { $lines }
week-line = { $when }: { $title }, { $place }. Oppmøte: { $meet }. { $status }
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
week-offered = Det er plass til deg om du svarar innan { $until }.
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
who-comes-open = { $title } { $when }: berre møt opp, utan påmelding.
who-comes-none = Det er ikkje sett opp noko enno. Kva har du lyst til? Skriv FRAMLEGG og ideen din.
sign-up-yes = Eg kjem
sign-up-no = Kan ikkje
sign-up-going = Så fint! Du har plass: { $title } { $when }. Oppmøte: { $meet }. Svar AVBOD om det ikkje passar likevel.
sign-up-waiting = Alle plassane er tekne. Du er nr { $number } på ventelista. Vi seier frå om det blir plass. Svar AVBOD om du vil av lista.
sign-up-open = Så fint! { $title } { $when }: inga påmelding, berre møt opp. Oppmøte: { $meet }.
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
place-ask = Kvar er { $title } { $when }? Skriv staden.
place-meet-ask = Stad: { $place }. Kvar møtest de? Skriv det, eller vel som vanleg.
place-empty = Skriv kvar det er, til dømes Rådhuset.
place-too-long = Det var { $length } teikn, og det er plass til { $longest }. Skriv det litt kortare.
place-keep = Behald: { $place }
place-usual = Som vanleg: { $meet }
place-preview =
    Dette får alle lese:
    { $told }
    Skal vi sende det?
place-preview-telling =
    Dette får alle lese:
    { $told }
    Obs: { $words } kan vise ein framand kva dette gjeld. Skal vi sende det likevel?
place-send = Send til alle
place-again = Skriv på nytt
place-stop = Ikkje send noko
place-sent =
    { $count ->
        [0] Det er lagra. Ingen måtte få beskjed.
        [one] Det er lagra, og éin får beskjed.
       *[other] Det er lagra, og { $count } får beskjed.
    }
place-stopped = Greitt. Ingenting er endra eller sendt.
place-now = Slik er det no: { $title } { $when }, { $place }. Oppmøte: { $meet }. Skriv STAD om du vil endre det.
place-too-late = { $title } byrja { $when }, så staden kan ikkje endrast her no.
place-told = { $title } { $when }: staden er { $place }. Oppmøte: { $meet }.
place-told-open = { $title } { $when }: staden er { $place }. Oppmøte: { $meet }. Berre møt opp, alle er velkomne.

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
invite-number-check = Er { $number } rett? { $name } får éin SMS, og er med når hen svarar JA.
    .sms = Er { $number } rett? { $name } får éin SMS, og er med når hen svarar JA. Svar JA eller NEI.
invite-number-right = Ja, send
invite-number-wrong = Nei, feil nummer
invite-number-closed = Dit kan vi ikkje sende.
invite-number-known = Nummeret er alt med hos oss.
invite-number-asked = Vi har alt spurt det nummeret ein gong, og spør ikkje igjen.
invite-sent = Sendt. Svarar { $name } JA, er hen med, og du får beskjed. Elles skjer det ingenting.
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
help-any = Skriv kva du treng, så les ein av oss det. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. MENY viser alt. Automatisk svar.
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
poll-becomes = Det blir { $when }, { $place }. Oppmøte: { $meet }. Berre møt opp. Alle er velkomne, òg du som ikkje røysta.
poll-becomes-places = Det blir { $when }, { $place }. Oppmøte: { $meet }. Plassane er avgrensa. Vil du vere med?
    .sms = Det blir { $when }, { $place }. Oppmøte: { $meet }. Plassane er avgrensa. Vil du vere med? Svar JA eller NEI.
poll-becomes-known = Det blir { $when }, { $place }. Oppmøte: { $meet }.
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
which-question = Kva svarar du på? Vel det her.
that-one = Eit anna spørsmål
number-closed = Det spørsmålet er stengt no. MENY viser kva du kan gjere.
number-closed-open = Det spørsmålet er stengt no. Desse tala er opne: { $open }.
number-unknown = Det talet står ikkje for noko no. Desse tala er opne: { $open }. Du kan òg skrive med ord, så les ein av oss det.
no-more = Det var alt. MENY viser kva du kan gjere.
more-options = Her er resten:
nothing-to-undo = Det er ikkje noko å angre no. Det siste du gjorde kan angrast i ti minutt. Treng du hjelp, skriv til oss.

## Contact
contact-receipt = Takk, meldinga er komen fram. { $readers } les ho, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Nokon å snakke med: { $helpline }. Automatisk svar.
contact-receipt-unread = Meldinga er lagra, men ingen er sett opp til å lese ho enno. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
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
contact-answered = { $answerer } har svara { $name }.
contact-answer-empty = Det var ingen ord å sende til { $name }. Skriv svaret ein gong til.
contact-answer-unreachable = Det vart ikkje sendt. Svar når ikkje fram til { $name } no. Ring, eller prøv når de møtest.
contact-answer-failed = Svaret ditt kom ikkje fram til { $name }. Ring, eller prøv når de møtest.
contact-answer-uncertain = Vi veit ikkje om svaret ditt kom fram til { $name }. Spør, eller send det ein gong til.
contact-answer-by-sms = Svaret til { $name } kom ikkje fram der meldinga kom frå. No er det sendt på SMS.
contact-answer-by-telegram = Svaret til { $name } kom ikkje fram der meldinga kom frå. No er det sendt på Telegram.
contact-thread-gone = Det vart ikkje sendt. Den samtalen finst ikkje lenger her.
contact-nobody-waits = Ingen ventar på svar no, så ingenting er sendt.
contact-ask-words = Skriv svaret til { $name }. Det neste du skriv, går dit.
contact-ask-words-again = { $answerer } har svara { $name }. Vil du òg skrive? Det neste du skriv, går dit.
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
contact-unusable = Vi kan berre lese tekst her. Skriv det med ord, så kjem det fram. Fare for liv: { $ambulance }. Automatisk svar.
contact-edit-unread = Endringa er ikkje lesen som eit nytt svar. Vil du endre noko, send det som ei ny melding. Automatisk svar.

## What needs a human
signals =
    { $count ->
        [one] Eitt varsel. Vel det når du har sett på det.
       *[other] { $count } varsel. Vel dei du har sett på.
    }
    { $lines }
signals-line = { $letter }. { $what }
signals-seen = Sett { $letter }
signals-more = Vis fleire
signals-none = Alt er i orden.
signal-someone = Nokon
signal-uncertain = { $name } fekk kanskje ikkje ei melding ({ $at }). Spør, eller send ho på nytt.
signal-not-sent = { $name } fekk ikkje ei melding ({ $at }). Ring, eller prøv på nytt.
signal-not-arrived = { $name } fekk ikkje ein SMS ({ $at }). Ring, eller sjekk nummeret.
signal-not-handled = { $name } skreiv noko som ikkje vart lese av maskina ({ $at }). Spør kva det galdt.
signal-unreadable = Ei melding kunne ikkje lesast ({ $at }). Sei frå til den som driftar.
signal-unreachable = { $name } kan ikkje nåast på ein telefon ({ $at }). Spør om nytt nummer.
signal-shut = { $name } har stengt for SMS og får ikkje svar der ({ $at }). START opnar att.
signal-stopped = { $name } vil ikkje ha meldingar no ({ $at }).
signal-nobody-reads = { $name } har skrive, og ingen er sett opp til å lese det ({ $at }).
signal-phone-taken = Koden til { $name } vart skriven frå telefonen til ein annan ({ $at }).
signal-due = Noko som skulle skje, vart ikkje gjort ({ $at }). Sei frå til den som driftar.
signal-channel-telegram = Telegram verkar ikkje som det skal ({ $at }). Sei frå til den som driftar.
signal-channel-sms = SMS verkar ikkje som det skal ({ $at }). Sei frå til den som driftar.
signal-other = Noko treng eit menneske ({ $at }). Sei frå til den som driftar.
