
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-button = { $day }: { $title }
activity-place-coming = sted kommer
activity-meet-coming = sted kommer
activity-not-found = Den finner vi ikke lenger. Skriv UKA, så ser du hva som skjer.
activity-cancelled = { $title } { $when } er avlyst. Skriv UKA, så ser du hva som skjer.
activity-replaced = { $title } ble det ikke noe av. Nå blir det { $instead } { $when }. Skriv UKA, så ser du mer.
activity-over = { $title } { $when } er over. Skriv UKA, så ser du hva som skjer nå.
activity-begun = { $title } begynte { $when }, så lista er stengt nå. Skriv gjerne til oss hvis det er noe.
week =
    Dette skjer de neste dagene:
    { $lines }
week-line = { $when }: { $title }, { $place }. Oppmøte: { $meet }. { $status }
week-empty = Vi har ikke planlagt noe de neste sju dagene ennå. Hva har du lyst til? Skriv FORSLAG og ideen din, for eksempel FORSLAG bowling.
week-empty-staff = Det er ikke satt opp noe de neste sju dagene.
week-open = Bare møt opp.
week-declined = Du har meldt avbud, men er velkommen likevel.
week-free =
    { $free ->
        [one] 1 ledig plass.
       *[other] { $free } ledige plasser.
    }
week-full = Fullt, men du kan stå på venteliste.
week-going = Du har plass.
week-waiting = Du er nr { $number } på ventelista.
week-offered = Det er plass til deg hvis du svarer innen { $until }.
week-join = Bli med { $when }
week-leave = Avbud { $when }
week-staff-going = { $count } kommer: { $names }.
week-staff-waiting = { $count } på venteliste: { $names }.
week-staff-declined = { $count } kommer ikke: { $names }.
week-staff-none = Ingen på lista ennå.
who-comes =
    Så mange kommer:
    { $lines }
who-comes-line =
    { $waiting ->
        [0] { $title } { $when }: { $going } av { $places } plasser.
       *[other] { $title } { $when }: { $going } av { $places } plasser, { $waiting } på venteliste.
    }
who-comes-open = { $title } { $when }: bare møt opp, uten påmelding.
who-comes-none = Det er ikke satt opp noe ennå. Hva har du lyst til? Skriv FORSLAG og ideen din.
sign-up-yes = Jeg kommer
sign-up-no = Kan ikke
sign-up-going = Så fint! Du har plass: { $title } { $when }. Oppmøte: { $meet }. Svar AVBUD hvis det ikke passer likevel.
sign-up-waiting = Alle plassene er tatt. Du er nr { $number } på ventelista. Vi sier fra hvis det blir plass. Svar AVBUD hvis du vil av lista.
sign-up-open = Så fint! { $title } { $when }: ingen påmelding, bare møt opp. Oppmøte: { $meet }.
sign-up-declined = Takk for at du sier fra. Notert: du kommer ikke på { $title } { $when }. Velkommen en annen gang.
sign-up-passed-on = Takk for at du sier fra. Notert: du kommer ikke på { $title } { $when }. Nå får en annen plassen.
sign-up-undone = Det er angret. Du står ikke på lista: { $title } { $when }.
sign-up-offered = Nå er det plass til deg: { $title } { $when }. Svar innen { $until }, ellers går plassen videre. Helt greit å si nei.
    .sms = Nå er det plass til deg: { $title } { $when }. Svar JA eller NEI innen { $until }, ellers går plassen videre.
avbud-which = Takk for at du sier fra. Hvilken gjelder det?
avbud-nothing = Takk for at du sier fra. Du står ikke på noen liste nå. Skriv gjerne til oss hvis det er noe.
place-which =
    Hvor skal det være? Velg hvilken det gjelder.
    { $lines }
place-line = { $when }: { $title }, { $place }. Oppmøte: { $meet }.
place-nothing = Det er ikke satt opp noe ennå, så ingenting mangler sted.
place-ask = Hvor er { $title } { $when }? Skriv stedet.
place-meet-ask = Sted: { $place }. Hvor møtes dere? Skriv det, eller velg som vanlig.
place-empty = Skriv hvor det er, for eksempel Rådhuset.
place-too-long = Det var { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
place-keep = Behold: { $place }
place-usual = Som vanlig: { $meet }
place-preview =
    Dette får alle lese:
    { $told }
    Skal vi sende det?
place-preview-telling =
    Dette får alle lese:
    { $told }
    Obs: { $words } kan vise en fremmed hva dette gjelder. Skal vi sende det likevel?
place-send = Send til alle
place-again = Skriv på nytt
place-stop = Ikke send noe
place-sent =
    { $count ->
        [0] Det er lagret. Ingen måtte få beskjed.
        [one] Det er lagret, og én får beskjed.
       *[other] Det er lagret, og { $count } får beskjed.
    }
place-stopped = Greit. Ingenting er endret eller sendt.
place-now = Slik er det nå: { $title } { $when }, { $place }. Oppmøte: { $meet }. Skriv STED hvis du vil endre det.
place-too-late = { $title } begynte { $when }, så stedet kan ikke endres her nå.
place-told = { $title } { $when }: stedet er { $place }. Oppmøte: { $meet }.
place-told-open = { $title } { $when }: stedet er { $place }. Oppmøte: { $meet }. Bare møt opp, alle er velkomne.

## Joining and inviting
role-participant = deltaker
role-volunteer = frivillig
role-peer-worker = medarbeider
role-staff = ansatt
role-coordinator = koordinator
join-greeting = Hei! Har du fått en kode, skriv den her. Hvis ikke, skriv fornavnet ditt, ikke mer, så ser en av oss på det. Fare for liv: { $ambulance }. Automatisk svar.
join-first-sms = Hei, det er { $name }. Fint å møte deg i dag. Vil du høre når vi skal på tur eller lage mat? Svar JA. Vil du ikke, trenger du ikke svare.
join-yes = Ja, jeg vil være med
join-welcome = Takk, du er med! { $readers } leser det du skriver, { $hours }. Skriv STOPP når du ikke vil ha flere meldinger. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Telegram kan lese det du skriver her. Dette er et automatisk svar.
    .sms = Takk, du er med! { $readers } leser det du skriver, { $hours }. STOPP slår av. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
join-welcome-back = Velkommen tilbake. Alt er her.
join-welcome-team = Du er med nå. MENY viser hva du kan gjøre.
join-waits = Takk! En koordinator må si ja først. Du får beskjed her.
join-code-unknown = Den koden finner vi ikke. Se om alle tegnene er med, og skriv den en gang til. Eller be den som inviterte deg, om en ny.
join-code-used = Den koden er allerede brukt. Be den som inviterte deg, om en ny.
join-code-expired = Den invitasjonen gjelder ikke lenger. Be den som inviterte deg, om en ny.
join-already = Du er allerede med. MENY viser hva du kan gjøre.
join-phone-known = Denne telefonen er allerede din her. Skriv koden fra den nye.
join-phone-taken = Koden virker ikke fra denne telefonen. De ansatte har fått beskjed.
join-phone-taken-staff = Koden til { $name } ble skrevet fra en telefon som hører til en annen. Koden virker fortsatt fra en ny telefon. Snakk gjerne med { $name }.
join-phone-added = Hei! Nå kan du skrive til oss fra en telefon til. Var ikke det deg, så si fra her.
join-phone-told = { $name } har koblet til en ny telefon.
join-told = { $name } er med nå.
join-confirm-asked = { $name } vil være med som { $role }. Stemmer det?
    .sms = { $name } vil være med som { $role }. Stemmer det? Svar JA eller NEI.
join-confirm-yes = Ja, det stemmer
join-confirm-no = Nei
join-confirm-done = { $name } er med som { $role } nå.
join-reject-done = Greit. { $name } er ikke med som { $role }.
join-confirmed = Du er med nå. MENY viser hva du kan gjøre.
join-rejected = Vi har ikke lagt deg til som { $role }. Snakk med den som inviterte deg.
join-nothing-waits = Den finner vi ikke. Ingenting er endret.
join-settled = Det er allerede svart på. Ingenting er endret.
invite-whom = Hvem vil du invitere?
invite-as-participant = Ny deltaker
invite-as-volunteer = Ny frivillig
invite-as-peer-worker = Ny medarbeider
invite-as-staff = Ny ansatt
invite-as-coordinator = Ny koordinator
invite-known = Ny telefon til en vi kjenner
invite-which-person = Hvem har fått ny telefon?
invite-name = Hva er fornavnet? Skriv det slik hen vil bli kalt.
invite-name-bad = Skriv bare fornavnet, på en linje og uten tall. Høyst 30 tegn.
invite-how = Hvordan skal { $name } få invitasjonen?
invite-how-again = { $why } { $how }
invite-way-code = Lag en kode
invite-way-number = Skriv nummeret
invite-stop = Avbryt
invite-stopped = Greit. Ingen er invitert.
invite-over = Den invitasjonen er ferdig eller avbrutt. Skriv INVITER for å begynne på nytt.
invite-number = Skriv mobilnummeret mens { $name } er sammen med deg. Det går én SMS dit.
invite-number-bad = Det er ikke et mobilnummer vi kan sende SMS til. Skriv åtte tall, eller + og landkode først.
invite-number-check = Er { $number } rett? { $name } får én SMS, og er med når hen svarer JA.
    .sms = Er { $number } rett? { $name } får én SMS, og er med når hen svarer JA. Svar JA eller NEI.
invite-number-right = Ja, send
invite-number-wrong = Nei, feil nummer
invite-number-closed = Dit kan vi ikke sende.
invite-number-known = Nummeret er allerede med hos oss.
invite-number-asked = Vi har allerede spurt det nummeret en gang, og spør ikke igjen.
invite-sent = Sendt. Svarer { $name } JA, er hen med, og du får beskjed. Ellers skjer det ingenting.
invite-code =
    Kode til { $name }: { $code }. Den virker én gang, i 14 dager.
    { $how }
invite-by-both =
    { $one }
    { $other }
invite-by-telegram = Telegram: { $link }
invite-by-code = Den skrives samme sted som du skriver nå.
invite-sms-line = Send { $code } til { $number }

## The words that always work
help = Skriv hva du trenger. { $readers } leser det, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. MENY viser alt du kan gjøre. Automatisk svar.
    .sms = Skriv hva du trenger. { $readers } leser det, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. MENY viser alt du kan gjøre. Automatisk svar.
help-any = Skriv hva du trenger, så leser en av oss det. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. MENY viser alt. Automatisk svar.
help-stranger = Har du en kode, skriv den. Hvis ikke, skriv fornavnet ditt. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
emergency = Automatisk svar. Fare for liv: ring { $ambulance } nå. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.
menu = Dette kan du gjøre. Du kan også bare skrive til oss.
menu-stranger = Har du fått en kode, skriv den her. Dette virker også:
menu-week = Hva skjer i uka
menu-vote = Stem
menu-propose = Foreslå noe
menu-poll = Lag en avstemning
menu-proposals = Se forslagene
menu-polls = Følg med på avstemninger
menu-signals = Se hva som trenger noen
menu-who = Hvem kommer
menu-cannot = Si fra at du ikke kan
menu-place = Si hvor vi møtes
menu-invite = Inviter noen
menu-people = Se hvem som er med
menu-help = Hjelp
menu-emergency = Numre når det haster
menu-language = Språk
menu-stop = Ikke flere meldinger
language-ask = Hvilket språk vil du ha?
language-set = Nå skriver vi { $language }. SPRÅK bytter igjen.
language-nb = bokmål
language-nn = nynorsk
language-en = English

## Who can be reached
reach-stop = Greit. Vi sender ikke flere meldinger av oss selv. Plassen din er den samme. Skriver du til oss, kan vi svare. START slår på igjen.
reach-stop-stranger = Greit. Vi sender ikke flere meldinger av oss selv. Skriver du til oss, kan vi svare. START slår på igjen.
reach-start = Så fint. Nå får du meldinger igjen. STOPP slår av når du vil.
reach-start-on = Meldingene er på. STOPP slår av når du vil. MENY viser hva du kan gjøre.
reach-started-staff = { $name } får meldinger igjen.
reach-stopped = { $name } har slått av meldinger. Skriver hen, kan dere svare.
reach-stopped-sms = { $name } har slått av meldinger, og kan ikke få svar på SMS før hen skriver START.
reach-phone-active = { $channel }
reach-phone-opted-out = { $channel }
reach-phone-muted = { $channel } (pause)
reach-phone-frozen = { $channel } (sperret)
reach-phone-unreachable = { $channel } (kan ikke nås)
reach-phone-shut = { $channel } (kan ikke få svar)
channel-telegram = Telegram
channel-sms = SMS
people =
    { $count ->
        [one] Én deltaker:
       *[other] { $count } deltakere:
    }
    { $lines }
people-line = { $name }: { $phones }
people-stopped = { $name }: { $phones }. Har stoppet.
people-no-phone = { $name }: ingen telefon
people-none = Ingen er med ennå. INVITER lager en invitasjon.

## Proposals

proposal-which = Hva har du lyst til at vi skal gjøre? Skriv det med noen få ord.
proposal-too-long = Et forslag har plass til { $longest } tegn. Dette var lengre, så vi har sendt det til de ansatte som en melding.
proposal-too-long-own = Et forslag har plass til { $longest } tegn. Skriv det litt kortere.
proposal-receipt = Takk! Forslaget ditt er tatt vare på: { $proposal }. De ansatte ser det når de lager neste avstemning. Angrer du, skriv ANGRE.
proposal-withdrawn = Greit. Forslaget er tatt bort: { $proposal }.
proposal-taken-up = Forslaget er allerede tatt med i en avstemning og blir stående: { $proposal }.
proposal-not-found = Vi finner ikke det forslaget.
proposal-not-open = Det forslaget kan ikke velges nå. Det er tatt bort, brukt eller med i en annen avstemning.
proposals-none = Det er ingen åpne forslag nå.
proposals = { $count ->
    [one] Ett åpent forslag.
   *[other] { $count } åpne forslag, nyeste først.
} Velg et for å ta det med i en avstemning.
proposals-long =
    { proposals }
    Hele teksten der det ikke er plass under:
    { $lines }
proposals-line = - { $proposal }

## Voting

poll-about = { $question }
poll-about-slot = Hva gjør vi { $starts }?
poll-subject = avstemningen "{ $question }"
poll-subject-slot = avstemningen om { $starts }
poll-choice = { $label }
poll-limits = {" "}Rammer: { $limits }.
poll-no-limits = {""}
poll-ask = { $question }{ $limits }{ $several ->
    [yes] {" "}Du kan velge flere.
   *[no] {""}
} Svar innen { $until }. Flest stemmer avgjør. De ansatte får ikke se hva du stemmer.
    .sms = { $question }{ $limits } { $several ->
    [yes] Svar med ett eller flere tall innen { $until }.
   *[no] Svar med tall innen { $until }. Flest stemmer avgjør.
} De ansatte får ikke se hva du stemmer.
poll-nudge = Du rekker fortsatt å stemme, hvis du vil. { $question }{ $limits }{ $several ->
    [yes] {" "}Du kan velge flere.
   *[no] {""}
} Svar innen { $until }. De ansatte får ikke se hva du stemmer.
    .sms = Du rekker å stemme, hvis du vil. { $question }{ $limits } { $several ->
    [yes] Svar med ett eller flere tall
   *[no] Svar med tall
} innen { $until }. De ansatte ser ikke hva du stemmer.
vote-receipt = Takk! Stemmen din er registrert: { $choices }. Du kan bytte fram til { $until }.
    .sms = Takk! Stemmen din er registrert: { $choices }. Du kan bytte fram til { $until }. Send bare et nytt tall.
vote-receipt-several = Takk! Stemmen din er registrert: { $choices }. Du kan bytte fram til { $until }.
    .sms = Takk! Stemmen din er registrert: { $choices }. Du kan bytte fram til { $until }. Send bare nye tall.
vote-standing = { $question } Du har stemt: { $choices }.{ $several ->
    [yes] {" "}Du kan velge flere.
   *[no] {""}
} Du kan bytte fram til { $until }. De ansatte får ikke se hva du stemmer.
vote-none = ikke noe ennå
vote-taken-back = Greit. Stemmen din er tatt tilbake. Du kan stemme igjen fram til { $until }.
vote-only-one = Her kan du velge bare én ting. Send ett tall, så blir det riktig.
vote-no-such-choice = Det valget finnes ikke her. Skriv STEM for å se hva du kan velge.
vote-late = Fristen gikk ut { $closed }, så denne stemmen ble ikke med. Du får vite hva det blir.
poll-over-here = Nå er { $question } over.
vote-over = Avstemningen er over, så denne stemmen ble ikke med. Det ble { $winners }.
vote-over-overruled = Avstemningen er over, så denne stemmen ble ikke med. Det ble { $winners } etter en endring som alle har fått beskjed om.
vote-over-staff-decide = Avstemningen er over. { $turnout ->
    [0] Ingen stemte
    [one] Bare 1 stemte
   *[other] Bare { $turnout } stemte
}, så de ansatte bestemmer. Du får beskjed.
vote-over-called-off = Avstemningen ble avlyst, så det er ikke noe å stemme på lenger.
vote-over-nothing = Avstemningen er over, og det ble ikke noe denne gangen.
poll-not-found = Vi finner ikke den avstemningen. Skriv STEM for å se hva som er åpent nå.
poll-none-open = Det er ingen åpne avstemninger nå. Har du en idé, skriv FORSLAG og det du har lyst til.
poll-none-open-latest = Det er ingen åpne avstemninger nå. Sist ble det { $winners }. Har du en idé, skriv FORSLAG og det du har lyst til.

## Results

poll-then = { $first } { $then }
poll-won = { $winner } vant, { $turnout ->
    [one] 1 stemte
   *[other] { $turnout } stemte
}.
poll-both = Det ble likt mellom { $even }, { $turnout ->
    [one] 1 stemte
   *[other] { $turnout } stemte
}. Derfor gjør vi begge. Rekkefølgen ble trukket, og { $winner } kommer først.
poll-drawn = Det ble likt mellom { $even }, { $turnout ->
    [one] 1 stemte
   *[other] { $turnout } stemte
}. Derfor trakk vi, og det ble { $winner }.
poll-nobody-voted = Ingen stemte i { $question } denne gangen, og det er helt greit.{ $kept ->
    [yes] {" "}Forslagene er tatt vare på.
   *[no] {""}
}
poll-counts = Stemmer: { $counts }.
poll-count = { $label } { $votes }
poll-becomes = Det blir { $when }, { $place }. Oppmøte: { $meet }. Bare møt opp. Alle er velkomne, også du som ikke stemte.
poll-becomes-places = Det blir { $when }, { $place }. Oppmøte: { $meet }. Plassene er begrenset. Vil du være med?
    .sms = Det blir { $when }, { $place }. Oppmøte: { $meet }. Plassene er begrenset. Vil du være med? Svar JA eller NEI.
poll-becomes-known = Det blir { $when }, { $place }. Oppmøte: { $meet }.
poll-becomes-one = { $title } { $when } ({ $place }, oppmøte: { $meet })
poll-becomes-both = Det blir { $activities }. Bare møt opp. Alle er velkomne.
poll-becomes-both-known = Det blir { $activities }.
poll-becomes-both-places = Det blir { $activities }. Plassene kan være begrenset. Velg det du vil være med på.
poll-come-to = Jeg kommer: { $title }
poll-lost = { $titles } er tatt vare på som forslag. Vil du sette inn noe på neste ledige tid, { $when }? Da får alle beskjed.
poll-few-none = { $turnout ->
    [0] Ingen stemte
    [one] Bare 1 stemte
   *[other] Bare { $turnout } stemte
}, så de ansatte bestemte at det ikke blir noe denne gangen.{ $kept ->
    [yes] {" "}Forslagene er tatt vare på.
   *[no] {""}
}
poll-few-votes = { $turnout ->
    [one] Bare 1 stemte
   *[other] Bare { $turnout } stemte
}. De ansatte fulgte stemmene{ $how ->
    [both] , som var like mange: { $titles }. Rekkefølgen ble trukket.
    [drawn] , som var like mange. Vi trakk, og det ble { $titles }.
   *[won] : { $titles }.
}
poll-few-staff = { $turnout ->
    [0] Ingen stemte
    [one] Bare 1 stemte
   *[other] Bare { $turnout } stemte
}, så de ansatte bestemte: { $titles }.
poll-overruled = Flest ville ha { $winners }, men de ansatte har måttet endre det. { $reason } { $explanation } { $instead }
overrule-for-limit = Rammene før avstemningen var: { $limits }.
overrule-for-safety = Det gjelder sikkerheten.
overrule-instead = Derfor blir det { $title } i stedet. Det som vant, er tatt vare på som forslag.
overrule-nothing = Derfor blir det ikke noe denne gangen. Det som vant, er tatt vare på som forslag.
lost-comes = { $title } tapte, og kommer { $when }, { $place }. Oppmøte: { $meet }. Bare møt opp.
lost-comes-places = { $title } tapte, og kommer { $when }, { $place }. Oppmøte: { $meet }. Plassene er begrenset. Vil du være med?
    .sms = { $title } tapte, og kommer { $when }, { $place }. Oppmøte: { $meet }. Plassene er begrenset. Vil du være med? Svar JA eller NEI.
lost-comes-known = { $title } tapte, og kommer { $when }, { $place }. Oppmøte: { $meet }.
poll-called-off = De ansatte har avlyst { $question }. Ingenting er bestemt.{ $kept ->
    [yes] {" "}Forslagene er tatt vare på.
   *[no] {""}
}

## Staff's polls

polls-none = Det er ingen avstemninger nå.
polls-new = Ny avstemning
polls-overview = { $lines }
polls-open = Åpen: { $question }. { $turnout } av { $of } har stemt, frist { $until }.
polls-undecided = Venter på dere: { $question }. { $turnout ->
    [0] Ingen stemte.
    [one] Bare 1 stemte.
   *[other] Bare { $turnout } stemte.
}
polls-decided = Avgjort: { $question }. Det ble { $titles }, { $turnout ->
    [one] 1 stemte.
   *[other] { $turnout } stemte.
}
polls-overruled = Endret av de ansatte: { $question }. Det ble { $titles }.
polls-nothing = Avgjort: { $question }. Det ble ikke noe.
polls-day = { $day }
polls-call-off = Avlys: { $about }
polls-decide = Avgjør: { $about }
polls-change = Endre resultatet: { $about }
poll-undecided = For få stemte i { $question }: { $turnout ->
    [0] ingen stemte
    [one] 1 stemte
   *[other] { $turnout } stemte
}, og dere ville ha minst { $smallest }. Hva gjør dere? Alle får vite at det er dere som bestemte.
decide-votes = Følg stemmene
decide-which = Velg selv
decide-none = Ikke noe denne gangen
decide-which-one = Hva skal det bli i { $question }? Alle får vite at det er dere som bestemte.
decide-was = Dette er allerede avgjort. Det ble { $titles }.
decide-was-nothing = Dette er allerede avgjort. Det ble ikke noe denne gangen.
decide-still-open = Avstemningen er fortsatt åpen, fram til { $until }.
decided = Det ble { $titles }. Alle får beskjed.
decided-nothing = Det blir ikke noe denne gangen. Alle får beskjed.
lost-planned = { $title } er satt opp { $when }. Alle får beskjed.
lost-already = { $title } er allerede satt opp, tatt bort eller med i en ny avstemning.
lost-no-slot = Det er ingen ledig tid til { $title } nå. Forslaget blir tatt vare på.
poll-off-sure = Vil du avlyse { $question }? Stemmene slettes, og alle får beskjed.
poll-off-yes = Ja, avlys den
poll-off-done = Du har avlyst { $question }. Alle får beskjed.
overrule-ask = Det ble { $winners }. Resultatet kan bare endres av en grunn som alle får lese. Hva er grunnen?
overrule-ask-safety = Det ble { $winners }. Resultatet kan bare endres for sikkerhetens skyld, for ingen rammer ble sagt på forhånd. Alle får lese hvorfor.
overrule-reason-limit = Rammene fra avstemningen
overrule-reason-safety = Sikkerheten
overrule-ask-instead = Hva blir det i stedet?
overrule-instead-nothing = Ikke noe denne gangen
overrule-ask-words = Skriv hvorfor, i én setning som alle får lese. Høyst { $longest } tegn. Ikke skriv om enkeltpersoner.
overrule-explain = Skriv hvorfor med minst noen få ord og høyst { $longest } tegn. Alle får lese det.
overrule-no-limit = Den grunnen går ikke: ingen rammer ble sagt før avstemningen. Da kan resultatet bare endres for sikkerhetens skyld.
overrule-preview = Dette får alle lese, med tid og sted til slutt:
    { $told }
overrule-send = Endre og si fra til alle
overrule-stop = Avbryt
overrule-stopped = Greit. Resultatet står.
overrule-done = Resultatet er endret, og alle får beskjed om hvorfor.
overrule-over = Dette er ikke åpent lenger. Skriv AVSTEMNINGER for å se hva som gjelder nå.
overrule-was = Resultatet er allerede endret én gang, og alle har fått vite hvorfor.
overrule-begun = Det er for sent å endre dette resultatet: aktiviteten har begynt, er over eller er avlyst.

## Putting a poll together

poll-noted =
    { $note }

    { $text }
poll-too-few = Det er { $count ->
    [one] bare 1 deltaker
   *[other] bare { $count } deltakere
} her nå. Med færre enn fem ville alle vite hva de andre stemte. Spør heller høyt når dere er sammen.
poll-what = Hva gjelder avstemningen?
poll-free = Et spørsmål uten dato
poll-slot = { $starts }
poll-slot-gone = Den tiden er ikke ledig lenger. Velg en annen.
poll-slot-taken = Noe annet er satt opp { $starts } i mellomtiden. Velg en annen tid. Valgene dine er tatt vare på.
poll-which-question = Skriv spørsmålet, høyst { $longest } tegn.
poll-too-long = Det er litt langt: { $length } tegn. Skriv det kortere.
poll-choices-none = Hva kan man stemme på? Skriv ett eller flere valg med komma mellom, eller velg blant forslagene.
poll-choices = Nå kan man stemme på { $labels }. Skriv flere, velg blant forslagene, eller gå videre.
poll-choice-twice = { $label } er med fra før.
poll-choice-long = Dette er for langt for en knapp, høyst { $longest } tegn: { $label }. Resten er tatt med.
poll-choices-full = Det er plass til { $most } valg. Dette kom ikke med: { $label }.
poll-needs-choices = En avstemning trenger { $fewest } til { $most } valg.
poll-done = Ferdig
poll-remove = Ta bort { $label }
poll-deadline = Når er fristen? Skriv for eksempel: i morgen kl 9, eller om 2 timer.
poll-which-hour = Hvilket klokkeslett { $day }? Skriv for eksempel: kl 12.
poll-deadline-which = Hva mener du?
poll-at = { $at }
poll-day = { $day }
poll-deadline-no = { $why ->
    [past] Den tiden har vært.
    [impossible] Den tiden finnes ikke.
    [skipped-hour] Den timen finnes ikke, for da stilles klokka.
    [contradiction] Dag og dato passer ikke sammen.
    [too-far] Det er for langt fram.
   *[not-a-time] Den fristen ble ikke helt klar.
} Skriv dag og klokkeslett.
poll-deadline-past = Den fristen har vært. Skriv en som kommer.
poll-deadline-at-night = Om natta sender vi ikke noe. Avstemningen når folk { $begins }, så fristen må være etter det.
poll-deadline-late = Folk må få vite resultatet minst en time før { $starts }, og om natta sender vi ikke noe. Skriv en tidligere frist.
poll-preview =
    { $reach } Slik ser det ut.

    På Telegram:
    { $telegram }

    På SMS ({ $segments } SMS til hver):
    { $sms }

    Skal den ut?
poll-more = MER = flere valg
poll-telling = Se over teksten: { $words } kan si en fremmed hva dette gjelder.
poll-at-once = { $count ->
    [one] Går til 1 deltaker nå.
   *[other] Går til { $count } deltakere nå.
}
poll-held = { $count ->
    [one] Går til 1 deltaker { $at }, for om natta sender vi ikke noe.
   *[other] Går til { $count } deltakere { $at }, for om natta sender vi ikke noe.
}
poll-send = Send ut
poll-several = Flere svar: ja
poll-only-one = Flere svar: nei
poll-least = { $least ->
    [0] Minst antall: ingen grense
   *[other] Minst { $least } må stemme
}
poll-set-limits = Rammer
poll-ask-least = Hvor mange må minst stemme? Blir det færre, bestemmer dere, og alle får vite det. Velg, eller skriv for eksempel: minst 4.
poll-least-wrong = Skriv et tall fra 0 til { $most }, for eksempel: minst 4.
poll-ask-limits = Hvilke rammer gjelder, som penger, transport eller vær? Skriv for eksempel: Budsjettet er 1500 kr. Høyst { $longest } tegn.
poll-without-limits = Ingen rammer
poll-stop = Avbryt
poll-stopped = Greit. Avstemningen er ikke sendt.
poll-sent = Sendt ut. { $reach } Fristen er { $until }. Da telles stemmene, og alle får beskjed.
poll-already-sent = Denne avstemningen er allerede sendt ut. Skriv AVSTEMNINGER for å følge med.
poll-dialog-over = Dette er ikke åpent lenger. Skriv NY AVSTEMNING for å begynne på nytt.
poll-moved-on = Det steget er ferdig. Her er du nå.
poll-pick-one = Velg ett av svarene under.

## Core
text = { $text }
kept-aside = Noe gikk galt hos oss nå. Meldingen er lagret, og de ansatte har fått beskjed. Send den gjerne en gang til. Fare for liv: { $ambulance }. Automatisk svar.
kept-aside-staff = { $name } skrev noe som maskinen ikke klarte å ta imot. Ta kontakt og spør hva det gjaldt. VARSLER viser mer.
kept-aside-words =
    { $name } skrev noe som maskinen ikke klarte å ta imot. Ta kontakt. Det som sto der:
    { $text }
kept-aside-stranger = en ukjent
signals-new = Det er kommet noe nytt som bare et menneske kan ordne. Skriv VARSLER, så ser du hva.
not-allowed = Det kan du ikke gjøre herfra. Trenger du noe, skriv til oss.
not-found = Det finner vi ikke lenger. MENY viser hva du kan gjøre.
button-unknown = Den knappen virker ikke lenger. MENY viser hva du kan gjøre.
    .sms = Det valget virker ikke lenger. MENY viser hva du kan gjøre.
numbers-one-question = De tallene hører til flere spørsmål. Svar på ett om gangen.
which-programme = Hvilken gjelder det?
which-question = Hva svarer du på? Velg det her.
that-one = Et annet spørsmål
number-closed = Det spørsmålet er stengt nå. MENY viser hva du kan gjøre.
number-closed-open = Det spørsmålet er stengt nå. Disse tallene er åpne: { $open }.
number-unknown = Det tallet står ikke for noe nå. Disse tallene er åpne: { $open }. Du kan også skrive med ord, så leser en av oss det.
no-more = Det var alt. MENY viser hva du kan gjøre.
more-options = Her er resten:
nothing-to-undo = Det er ikke noe å angre nå. Det siste du gjorde kan angres i ti minutter. Trenger du hjelp, skriv til oss.

## Contact
contact-receipt = Takk, meldingen er kommet fram. { $readers } leser den, { $hours }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
contact-receipt-unread = Meldingen er lagret, men ingen er satt opp til å lese den ennå. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
contact-relay =
    { $parts ->
        [1] { $name } skriver:
       *[other] { $name } skriver ({ $part } av { $parts }):
    }
    { $text }
contact-relay-change =
    { $parts ->
        [1] { $name } rettet:
       *[other] { $name } rettet ({ $part } av { $parts }):
    }
    { $text }
contact-answer-button = Svar
contact-answer =
    { $parts ->
        [1] { $name }: { $text }
       *[other] { $name } ({ $part } av { $parts }): { $text }
    }
contact-sent = Sendt til { $name }.
contact-sent-by-sms = Sendt til { $name } på SMS. Der meldingen kom fra, går det ikke fram nå.
contact-sent-by-telegram = Sendt til { $name } på Telegram. Der meldingen kom fra, går det ikke fram nå.
contact-answered = { $answerer } har svart { $name }.
contact-answer-empty = Det var ingen ord å sende til { $name }. Skriv svaret en gang til.
contact-answer-unreachable = Det ble ikke sendt. Svar når ikke fram til { $name } nå. Ring, eller prøv når dere sees.
contact-answer-failed = Svaret ditt kom ikke fram til { $name }. Ring, eller prøv når dere sees.
contact-answer-uncertain = Vi vet ikke om svaret ditt kom fram til { $name }. Spør, eller send det en gang til.
contact-answer-by-sms = Svaret til { $name } kom ikke fram der meldingen kom fra. Nå er det sendt på SMS.
contact-answer-by-telegram = Svaret til { $name } kom ikke fram der meldingen kom fra. Nå er det sendt på Telegram.
contact-thread-gone = Det ble ikke sendt. Den samtalen finnes ikke lenger her.
contact-nobody-waits = Ingen venter på svar nå, så ingenting er sendt.
contact-ask-words = Skriv svaret til { $name }. Det neste du skriver, går dit.
contact-ask-words-again = { $answerer } har svart { $name }. Vil du også skrive? Det neste du skriver, går dit.
contact-ask-which = Hvem er svaret til?
contact-which-one = { $name }, { $at }
contact-stop = Avbryt
contact-stopped = Greit. Ingenting er sendt.
contact-nothing-to-stop = Det er ikke noe å avbryte nå.
contact-own-words = Dette gikk ikke til noen. Svar på en melding for å svare den som skrev, eller skriv SVAR. MENY viser resten. Automatisk svar.
contact-stranger = Hei! Vi har fått meldingen, men kjenner deg ikke igjen her. Skriv fornavnet ditt, ikke mer, så ser en av oss på det. Har du en kode, send den. Fare for liv: { $ambulance }. Automatisk svar.
    .sms = Hei! Vi har fått meldingen, men kjenner ikke nummeret. Skriv fornavnet ditt, ikke mer, så ser en av oss på det. Har du en kode, send den. Fare for liv: { $ambulance }.
contact-stranger-unread = Hei! Vi kjenner deg ikke igjen her. Har du en kode, send den. Fare for liv: { $ambulance }. Automatisk svar.
    .sms = Hei! Vi kjenner ikke dette nummeret. Har du en kode, send den. Fare for liv: { $ambulance }. Automatisk svar.
contact-stranger-sms = Et ukjent nummer
contact-stranger-telegram = En ukjent på Telegram
contact-stranger-it = den som skrev
contact-stranger-short = Ukjent
contact-group = Vi skriver ikke i grupper. Skriv til oss her. Automatisk svar.
contact-unusable = Vi kan bare lese tekst her. Skriv det med ord, så kommer det fram. Fare for liv: { $ambulance }. Automatisk svar.
contact-edit-unread = Endringen er ikke lest som et nytt svar. Vil du endre noe, send det som en ny melding. Automatisk svar.

## What needs a human
signals =
    { $count ->
        [one] Ett varsel. Velg det når du har sett på det.
       *[other] { $count } varsler. Velg dem du har sett på.
    }
    { $lines }
signals-line = { $letter }. { $what }
signals-seen = Sett { $letter }
signals-more = Vis flere
signals-none = Alt er i orden.
signal-someone = Noen
signal-uncertain = { $name } fikk kanskje ikke en melding ({ $at }). Spør, eller send den på nytt.
signal-not-sent = { $name } fikk ikke en melding ({ $at }). Ring, eller prøv på nytt.
signal-not-arrived = { $name } fikk ikke en SMS ({ $at }). Ring, eller sjekk nummeret.
signal-not-handled = { $name } skrev noe som ikke ble lest av maskinen ({ $at }). Spør hva det gjaldt.
signal-unreadable = En melding kunne ikke leses ({ $at }). Si fra til den som drifter.
signal-unreachable = { $name } kan ikke nås på en telefon ({ $at }). Spør om nytt nummer.
signal-shut = { $name } har stengt for SMS og får ikke svar der ({ $at }). START åpner igjen.
signal-stopped = { $name } vil ikke ha meldinger nå ({ $at }).
signal-nobody-reads = { $name } har skrevet, og ingen er satt opp til å lese det ({ $at }).
signal-phone-taken = Koden til { $name } ble skrevet fra en annens telefon ({ $at }).
signal-due = Noe som skulle skje, ble ikke gjort ({ $at }). Si fra til den som drifter.
signal-channel-telegram = Telegram virker ikke som det skal ({ $at }). Si fra til den som drifter.
signal-channel-sms = SMS virker ikke som det skal ({ $at }). Si fra til den som drifter.
signal-other = Noe trenger et menneske ({ $at }). Si fra til den som drifter.
