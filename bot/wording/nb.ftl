
## What is on, and who comes
activity-lines =
    { $line }
    { $rest }
activity-sentences = { $first } { $rest }
activity-terms-none = {""}
activity-terms = {" "}{ $parts }
activity-fare = Pris: { $text }.
activity-food = Mat: { $text }.
activity-conditions = Greit å vite: { $text }.
activity-button = { $day }: { $title }
activity-place-coming = sted kommer
activity-meet-coming = vi sier fra
activity-not-found = Den finner vi ikke lenger. Skriv UKA, så ser du hva som skjer.
activity-cancelled = { $title } { $when } er avlyst. Skriv UKA, så ser du hva som skjer.
activity-replaced = { $title } ble det ikke noe av. Nå blir det { $instead } { $when }. Skriv UKA, så ser du mer.
activity-over = { $title } { $when } er over. Skriv UKA, så ser du hva som skjer nå.
activity-begun = { $title } begynte { $when }, så lista er stengt nå. Skriv gjerne til oss hvis det er noe.
week =
    Dette skjer de neste dagene:
    { $lines }
week-line = { $when }: { $title }, { $place }.
week-line-short = { $when }: { $title }.
week-meet = Oppmøte: { $meet }.
week-terms = { $terms }
    .sms = Mer: PLAN { $day }.
week-meet-each-time = Oppmøte hver gang: { $meet }.
week-each-time = Hver gang: { $parts }
week-more = Skriv PLAN og dagen for sted og mer, for eksempel PLAN { $day }.
week-rest =
    { $first }
    { $rest }
    .sms =
        { $first }
        Og { $count } til. Skriv PLAN og dagen for å se resten.
week-undecided = { $day }: ikke bestemt ennå.
week-vote = { $day }: ikke bestemt ennå. Skriv STEM, så er du med og bestemmer.
week-voting = { $day }: ikke bestemt ennå. Avstemningen er åpen.
week-closed = { $day }: stengt.
week-closed-for = { $day }: stengt, { $reason }.
week-cancelled = { $day }: { $title } er avlyst.
week-coming = Du har sagt at du kommer.
week-come = Jeg kommer { $when }
week-begun = Har begynt.
week-over = Ferdig.
week-full-others = Fullt.
week-heads =
    { $count ->
        [0] Ingen på lista ennå.
        [one] 1 kommer.
       *[other] { $count } kommer.
    }
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
who-comes-open =
    { $going ->
        [0] { $title } { $when }: bare møt opp.
        [one] { $title } { $when }: 1 har sagt ja. Bare møt opp.
       *[other] { $title } { $when }: { $going } har sagt ja. Bare møt opp.
    }
who-comes-none = Det er ikke satt opp noe ennå. Hva har du lyst til? Skriv FORSLAG og ideen din.
sign-up-yes = Jeg kommer
sign-up-no = Kan ikke
sign-up-going = Så fint! Du har plass: { $title } { $when }. Oppmøte: { $meet }. Svar AVBUD hvis det ikke passer likevel.
sign-up-waiting = Alle plassene er tatt. Du er nr { $number } på ventelista. Vi sier fra hvis det blir plass. Svar AVBUD hvis du vil av lista.
sign-up-open = Så fint! { $title } { $when }: bare møt opp. Oppmøte: { $meet }. Svar AVBUD hvis det ikke passer likevel.
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
place-empty = Skriv hvor det er, for eksempel Rådhuset.
place-too-long = Det var { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
place-keep = Behold: { $place }
place-usual = Som vanlig: { $meet }
place-send = Send til alle
place-stop = Ikke send noe
place-sent =
    { $count ->
        [0] Det er lagret. Ingen trengte beskjed.
        [one] Det er lagret, og én får beskjed.
       *[other] Det er lagret, og { $count } får beskjed.
    }
place-stopped = Greit. Ingenting er endret eller sendt.
place-told = { $title } { $when }: stedet er { $place }. Oppmøte: { $meet }.{ $terms }
place-told-open = { $title } { $when }: stedet er { $place }. Oppmøte: { $meet }.{ $terms } Bare møt opp, alle er velkomne.

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
poll-becomes = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Bare møt opp. Alle er velkomne, også du som ikke stemte.
poll-becomes-places = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassene er begrenset. Vil du være med?
    .sms = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassene er begrenset. Vil du være med? Svar JA eller NEI.
poll-becomes-known = Det blir { $when }, { $place }. Oppmøte: { $meet }.{ $terms }
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
nothing-to-undo = Det er ikke noe å angre nå. Det siste du gjorde, kan angres i ti minutter. Trenger du hjelp, skriv til oss.

## Contact
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
contact-unusable = Det kom fram, men vi kan bare lese tekst her, og det lagres ikke. Skriv det gjerne med ord. Fare for liv: { $ambulance }. Automatisk svar.
contact-edit-unread = Endringen er ikke lest som et nytt svar. Vil du endre noe, send det som en ny melding. Automatisk svar.

## What needs a human
signals =
    { $count ->
        [one] Ett varsel. Velg det, så ser du hva som kan gjøres.
       *[other] { $count } varsler. Velg ett, så ser du hva som kan gjøres.
    }
    { $lines }
signals-line = { $letter }. { $what }
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
signal-not-taken = { $name } har skrevet, og ingen har tatt det ennå ({ $at }). Svar, eller ta kontakt.
signal-phone-taken = Koden til { $name } ble skrevet fra en annens telefon ({ $at }).
signal-due = Noe som skulle skje, ble ikke gjort ({ $at }). Si fra til den som drifter.
signal-channel-telegram = Telegram virker ikke som det skal ({ $at }). Si fra til den som drifter.
signal-channel-sms = SMS virker ikke som det skal ({ $at }). Si fra til den som drifter.
signal-other = Noe trenger et menneske ({ $at }). Si fra til den som drifter.

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
        [0] { $going } kommer.
       *[other] { $going } kommer, { $waiting } på venteliste.
    }
day-open = Bare møt opp.
day-organiser-none = {""}
day-organiser = {" "}Arrangør: { $name }.
day-organiser-gone = {" "}Arrangøren er ikke med lenger.
day-silent =
    { $count ->
        [one] 1 har ikke svart: { $title } { $when }.
       *[other] { $count } har ikke svart: { $title } { $when }.
    }
day-offered =
    { $count ->
        [one] 1 har fått tilbud om plass: { $title } { $when }.
       *[other] { $count } har fått tilbud om plass: { $title } { $when }.
    }
day-poll = Stenger kl { $clock }: { $question } { $voted } av { $voters } har stemt.
day-undecided =
    { $count ->
        [one] 1 avstemning må avgjøres. Skriv AVSTEMNINGER.
       *[other] { $count } avstemninger må avgjøres. Skriv AVSTEMNINGER.
    }
day-threads =
    { $count ->
        [one] 1 har ventet på svar siden { $since }. Skriv SVAR.
       *[other] { $count } venter på svar, den første siden { $since }. Skriv SVAR.
    }
day-lists =
    { $count ->
        [one] Oppmøtelista mangler: { $titles }. Skriv OPPMØTE.
       *[other] { $count } oppmøtelister mangler: { $titles }. Skriv OPPMØTE.
    }
day-proposals =
    { $count ->
        [one] 1 nytt forslag. Skriv FORSLAGENE.
       *[other] { $count } nye forslag. Skriv FORSLAGENE.
    }
day-signals =
    { $count ->
        [one] 1 varsel venter. Skriv VARSLER.
       *[other] { $count } varsler venter. Skriv VARSLER.
    }
day-closed = I dag er det stengt: { $reason }.
day-nothing = Ingenting venter akkurat nå. Ha en fin dag.
day-comes = Oversikten kommer kl { $clock } når det er noe. DAGEN 9 flytter den, DAGEN AV slår den av.
day-comes-not = Oversikten kommer ikke av seg selv. DAGEN PÅ slår den på.
day-set = Greit. Dagen din kommer kl { $clock } når det er noe, neste gang { $next }. DAGEN AV slår den av.
day-off = Greit. Den kommer ikke av seg selv lenger. DAGEN viser den når du vil, og DAGEN PÅ slår den på igjen.
day-hours = Velg en tid fra kl { $first } til før kl { $last }. Om natta sender vi ikke noe av oss selv, og senere er dagen nesten over. Skriv for eksempel DAGEN 8.30.
menu-day = Se dagen din

## Reminders
remind-tomorrow = I morgen, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Passer det ikke likevel, så bare si fra.
    .sms = I morgen, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Svar AVBUD hvis det ikke passer.
remind-today = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Passer det ikke likevel, så bare si fra.
    .sms = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Svar AVBUD hvis det ikke passer.
remind-tomorrow-open = I morgen, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Bare møt opp.
    .sms = I morgen, { $when }: { $what }. Oppmøte: { $meet }.{ $terms } Bare møt opp. Svar AVBUD hvis det ikke passer.
remind-today-open = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Bare møt opp.
    .sms = I dag kl { $clock }: { $what }. Oppmøte: { $meet }.{ $terms } Bare møt opp. Svar AVBUD hvis det ikke passer.
remind-place = { $title }, { $place }
remind-greeted = God morgen, { $name }! { $reminder }
remind-good-morning = God morgen, { $name }! I dag { $what }
remind-first = kl { $clock }: { $title }. Oppmøte: { $meet }.
remind-also = Og { $title } kl { $clock }. Oppmøte: { $meet }.

## What people choose for themselves
menu-choices = Dine valg
choice-all =
    Dette har du valgt:
    { $lines }
choice-changed =
    { $now }

    { $all }
choice-remind-evening = Påminnelse kvelden før.
choice-remind-morning = Påminnelse samme morgen.
choice-greeting-on = God morgen fra oss på dager det skjer noe.
choice-greeting-off = Vi sier ikke god morgen.
choice-named-on = De som også er påmeldt, ser fornavnet ditt.
choice-named-off = Andre påmeldte ser ikke fornavnet ditt.
choice-needs-some = Mat vi tar hensyn til: { $needs }.
choice-needs-other = Skriv gjerne til oss hva annet det er.
choice-needs-none = Mat: ingenting å ta hensyn til.
choice-to-evening = Påminnelse kvelden før
choice-to-morning = Påminnelse samme morgen
choice-greet = God morgen: ja takk
choice-greet-not = God morgen: nei takk
choice-name = Vis fornavnet mitt
choice-name-not = Skjul fornavnet mitt
choice-food = Det jeg ikke spiser
choice-now-evening = Greit. Fra nå får du påminnelser kvelden før.
choice-now-morning = Greit. Fra nå får du påminnelser samme morgen. Begynner noe tidlig, sier vi fra kvelden før.
choice-now-greeted = Så fint! Da sier vi god morgen på dager det skjer noe for deg.
choice-now-not-greeted = Greit. Da sier vi ikke god morgen.
choice-now-named = Greit. Da ser de som også er påmeldt, fornavnet ditt. Ingen andre enn de og de ansatte.
choice-now-not-named = Greit. Nå ser bare de ansatte at du er påmeldt.
choice-needs-ask = Hva spiser du ikke? Velg alt som gjelder. De som lager mat, ser bare hvor mange, ikke hvem. Telegram kan lese det du velger. Du kan også si det til oss.
    .sms = Hva spiser du ikke? Svar med alle tallene som gjelder, som 1 3. De som lager mat, ser bare hvor mange, ikke hvem.
choice-needs-nothing = ingenting
choice-needs-done = Ferdig
choice-now-needs = Greit. Vi tar hensyn til: { $needs }. De som lager mat, ser bare hvor mange, ikke hvem.
choice-now-no-needs = Greit. Det er ingenting å ta hensyn til når vi lager mat.
needs-nuts = nøtter
needs-gluten = gluten
needs-milk = melk
needs-egg = egg
needs-fish = fisk
needs-shellfish = skalldyr
needs-soy = soya
needs-vegetarian = vegetar
needs-vegan = vegansk
needs-no-pork = ikke svin
needs-other = annet

## Who comes, by name and by what they eat
who-comes-with = { $line } { $more }
who-comes-among = Blant dem: { $names }.
who-comes-you = du
who-comes-others = { $count } til
who-comes-needs = Mat å ta hensyn til: { $needs }.
who-comes-need = { $need } ({ $count })
who-comes-going = Kommer: { $names }.
who-comes-waiting = Venteliste: { $names }.
who-comes-declined = Kommer ikke: { $names }.

## New activities
menu-post = Sett opp noe nytt
series-weekly = hver { $weekday ->
    [0] mandag
    [1] tirsdag
    [2] onsdag
    [3] torsdag
    [4] fredag
    [5] lørdag
   *[6] søndag
} kl { $hour }{ $minute ->
    [0] {""}
   *[other] .{ NUMBER($minute, minimumIntegerDigits: 2) }
}
series-weekly-until = { $weekly } til og med { $until }
series-taken = { $title } ({ $weekly }) faller ut { $days }, for da er noe annet satt opp.
post-noted =
    { $note }

    { $text }
post-what = Hva skal dere gjøre? Skriv det kort, eller alt på én linje. For eksempel: Grilltur; fredag kl 12; Rådhuset
post-when = Når er { $title }? Velg, eller skriv for eksempel: fredag kl 12, eller 3.12 kl 17-20.
post-at = { $at }
post-day = { $day }
post-which-time = Hva mener du?
post-which-hour = Hvilket klokkeslett { $day }? Skriv for eksempel: kl 12, eller kl 17-20.
post-when-no = { $why ->
    [past] Det er allerede over.
    [impossible] Den tiden finnes ikke.
    [skipped-hour] Den timen finnes ikke, for da stilles klokka.
    [contradiction] Dag og dato passer ikke sammen.
    [too-far] Det er for langt fram.
   *[not-a-time] Tiden ble ikke helt klar.
} Skriv dag og klokkeslett, for eksempel: fredag kl 12.
post-when-past = Det er allerede over. Skriv en tid som kommer, for eksempel: fredag kl 12.
post-when-night = Det er om natta. Skriv en tid på dagen eller tidlig på kvelden, for eksempel: fredag kl 12.
post-end-first = Slutten må komme etter starten. Skriv begge, for eksempel: fredag kl 17-20.
post-end-midnight = Det må slutte samme dag som det begynner, før midnatt. Skriv for eksempel: fredag kl 17-20.
post-slot-gone = Den tiden er ikke ledig lenger. Velg en annen.
post-slot-taken = { $title } er allerede satt opp { $when }. Velg en annen tid. Resten er tatt vare på.
post-slot-asked = Det er en avstemning om { $when }, og den skal få avgjøre. Velg en annen tid. Resten er tatt vare på.
post-no-title = Skriv først hva det er, for eksempel: Grilltur; fredag kl 12; Rådhuset
post-title-long = Navnet var på { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
post-preview =
    { $reach } Det varer til { $ends }. Slik ser det ut.

    På Telegram:
    { $telegram }

    På SMS ({ $segments } SMS til hver):
    { $sms }

    Skal det ut?
post-at-once = { $count ->
    [0] Ingen deltakere er med ennå.
    [one] Går til 1 deltaker nå, og til kollegene.
   *[other] Går til { $count } deltakere nå, og til kollegene.
}
post-held = { $count ->
    [0] Ingen deltakere er med ennå.
    [one] Går til 1 deltaker { $at }, for om natta sender vi ikke noe.
   *[other] Går til { $count } deltakere { $at }, for om natta sender vi ikke noe.
}
post-reaches-nobody = Om natta sender vi ikke noe, så ingen får beskjed før det begynner. Det står bare i UKA.
post-closed-day = Obs: { $day } er det ellers stengt ({ $reason }).
post-same-time = Samtidig er dette satt opp: { $titles }.
post-left-out = Disse dagene faller ut, fordi det er stengt eller noe annet står der: { $days }.
post-telling = Se over teksten: { $words } kan si en fremmed hva dette gjelder.
post-send = Send ut
post-button-place = Sted: { $place }
post-button-place-none = Sted: kommer
post-button-meet = Oppmøte: { $meet }
post-button-places = { $places } plasser
post-button-open = Bare møt opp
post-button-weekly = Hver uke: ja
post-button-once = Hver uke: nei
post-button-terms = Pris, mat, greit å vite
post-button-when = Annen tid
post-stop = Avbryt
post-back = Tilbake
post-ask-place = Hvor er det? Skriv stedet. Skriv gjerne oppmøtestedet også, etter et semikolon.
post-place-none = Sted kommer senere
post-ask-meet = Hvor møtes dere? Skriv det, eller velg som vanlig.
post-meet-usual = Som vanlig: { $meet }
post-ask-places = Hvor mange er det plass til? Velg, eller skriv for eksempel: 10 plasser.
post-places-wrong = Det må være fra 1 til { $most }. Skriv for eksempel: 10 plasser, eller: bare møt opp.
post-ask-terms = Skriv pris; mat; greit å vite. For eksempel: gratis; lunsj; ta med gode sko. Strek der det ikke er noe. Høyst { $longest } tegn hver.
post-terms-usual = Som vanlig
post-terms-none = Ikke si noe om det
post-terms-long = En av delene var på { $length } tegn, og det er plass til { $longest }. Skriv litt kortere.
post-ask-weekly = Skal det gjentas hver uke? Velg, eller skriv siste dag, for eksempel: 20.12.
post-weekly-always = Hver uke framover
post-weekly-once = Bare denne gangen
post-weekly-hour = Klokka stilles mellom kl 02 og 03, så da kan det ikke være noe hver uke. Velg bare denne gangen, eller en annen tid.
post-until-early = Siste gang må være minst en uke etter { $first }. Skriv en senere dag.
post-stopped = Greit. Ingenting er satt opp eller sendt.
post-sent = Det er satt opp. { $reach }
post-sent-weekly = Det er satt opp. { $reach } Etter første gang står det i UKA hver uke, uten egen melding.
post-already-sent = Dette er allerede satt opp og sendt. UKA viser hva som skjer.
post-dialog-over = Dette er ikke åpent lenger. Skriv NY AKTIVITET for å begynne på nytt.
post-moved-on = Det steget er ferdig. Her er du nå.
post-pick-one = Velg ett av svarene under.
post-told = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Bare møt opp, alle er velkomne.
post-told-places = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassene er begrenset. Vil du være med?
    .sms = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms } Plassene er begrenset. Vil du være med? Svar JA eller NEI.
post-told-known = Nytt: { $title } { $when }, { $place }. Oppmøte: { $meet }.{ $terms }
post-told-weekly = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gang er { $when }. Bare møt opp, alle er velkomne.
post-told-weekly-places = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gang er { $when }, med begrensede plasser. Vil du være med da?
    .sms = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gang er { $when }, med begrensede plasser. Vil du være med da? Svar JA eller NEI.
post-told-weekly-known = Nytt: { $title } { $weekly }, { $place }. Oppmøte: { $meet }.{ $terms } Første gang er { $when }.

## Those who arrange
organise-nothing-planned = Det er ikke satt opp noe som noen kan ha ansvaret for ennå.
organise-which = Hvem skal ha ansvaret? Velg først hvilken aktivitet det gjelder.
organise-who = Hvem skal vi spørre om å ha ansvaret for { $title } { $when }? Velg, eller skriv fornavnet.
organise-who-else = { $state } Vil du spørre en annen? Velg, eller skriv fornavnet.
organise-now-has = { $name } har ansvaret for { $title } { $when }.
organise-now-asked = { $name } er spurt om { $title } { $when }, men har ikke svart ennå.
organise-now-left = { $name } skulle ha ansvaret for { $title } { $when }, men er ikke med lenger.
organise-noted = { $note } { $text }
organise-nobody = Det er ingen deltakere å spørre ennå. INVITER lager en invitasjon.
organise-person = { $name }
organise-back = Ta det tilbake
organise-stop = Avbryt
organise-stopped = Greit. Ingenting er endret.
organise-not-known = Vi finner ingen deltaker som heter det.
organise-several-named = Flere heter det.
organise-asked = { $name } er spurt om å ha ansvaret for { $title } { $when }. Du får vite svaret.
organise-asked-later = { $name } blir spurt { $at } om å ha ansvaret for { $title } { $when }. Du får vite svaret.
organise-waits = { $name } er alt spurt om { $title } { $when }, men har ikke svart ennå.
organise-has-it = { $name } har alt ansvaret for { $title } { $when }.
organise-unreachable = { $name } kan ikke få meldinger nå.
organise-too-late = Vi skriver ikke om natta, så spørsmålet kommer ikke fram før { $title } begynner { $when }.
organise-begun = { $title } begynte { $when }, så nå er det for sent. Takk likevel.
organise-instead-of = { $holder } har ansvaret for { $title } { $when }, og beholder det til { $name } har sagt ja. Skal vi spørre { $name }?
organise-instead-of-asked = { $holder } er alt spurt om { $title } { $when }, men har ikke svart ennå. Skal vi spørre { $name } i stedet?
organise-instead = Ja, spør { $name }
organise-taken-back = Ingen har ansvaret for { $title } { $when } nå. { $name } får en vennlig beskjed.
organise-withdrawn = Greit. { $name } er ikke spurt om { $title } { $when } lenger.
organise-free = Ingen har ansvaret for { $title } { $when } nå.
organise-nobody-has-it = Ingen har ansvaret for { $title } { $when } nå.
organise-thanks = De ansatte tar seg av { $title } { $when } nå. Takk for at du ville ha ansvaret. Du er like velkommen.
organise-passed-on = En annen har tatt over ansvaret for { $title } { $when }. Takk for det du har gjort. Du er like velkommen.
organise-question = Vil du ha ansvaret for { $title } { $when }? Du ser hvor mange som kommer, kan flytte oppmøtet og skrive til dem. De ser fornavnet ditt. De ansatte ser det du skriver. Helt greit å si nei.
    .sms = Vil du ha ansvaret for { $title } { $when }? Du ser hvor mange som kommer, kan flytte oppmøtet og skrive til dem. De ser fornavnet ditt. De ansatte ser det du skriver. Helt greit å si nei. Svar JA eller NEI.
organise-yes = Ja, gjerne
organise-no = Nei takk
organise-you-have-it = Så fint! Du har ansvaret for { $title } { $when }. ARRANGØR viser hva du kan gjøre. Trenger du en ansatt den dagen, skriv HENT ANSATT.
organise-declined = Takk for svaret. Det er helt greit. Velkommen på { $title } { $when } likevel.
organise-given-up = Takk for at du sier fra. De ansatte tar seg av { $title } { $when }. Du er like velkommen.
organise-not-asked = Takk for svaret! { $title } { $when } er ordnet på en annen måte. Skriv gjerne til oss hvis du har lyst en annen gang.
organise-said-yes = { $name } har sagt ja til å ha ansvaret for { $title } { $when }.
organise-said-no = { $name } takket nei til ansvaret for { $title } { $when } denne gangen. ARRANGØR spør en annen.
organise-gave-up = { $name } kan ikke ha ansvaret for { $title } { $when } likevel. ARRANGØR spør en annen.
organise-none-mine = Du har ikke ansvaret for noe nå. Har du lyst til det en gang, så skriv til oss.
organise-not-yours = Du har ikke ansvaret for { $title } { $when } nå. Skriv gjerne til oss hvis det er noe.
organise-mine-which = Du har ansvaret for flere. Hvilken gjelder det?
organise-mine =
    { $title } { $when }. Oppmøte: { $meet }. { $going ->
        [0] Ingen har sagt at de kommer ennå
       *[other] { $going } kommer
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } på venteliste.
    } Hva vil du gjøre?
    .sms =
    { $title } { $when }. Oppmøte: { $meet }. { $going ->
        [0] Ingen har sagt at de kommer ennå
       *[other] { $going } kommer
    }{ $waiting ->
        [0] .
       *[other] , { $waiting } på venteliste.
    } Du kan også svare: ARRANGØR SKRIV og det du vil si.
organise-meet = Flytt oppmøtet
organise-write = Skriv til dem det gjelder
organise-give-up = Jeg kan ikke likevel
organise-ask-meet = Oppmøte for { $title } { $when } er nå: { $meet }. Hvor skal dere møtes? Skriv stedet.
organise-ask-words = Hva vil du si til dem om { $title } { $when }? Høyst { $longest } tegn. De ansatte ser det også.
organise-meet-preview = Dette går ut til dem som kan komme, og til de ansatte: { $told } Skal vi sende det?
organise-meet-later = Oppmøtet for { $title } { $when } er nå { $meet }. De som kan komme, får beskjed { $at }. Vi skriver ikke om natta.
organise-meet-sent = Oppmøtet for { $title } { $when } er nå { $meet }. De som kan komme, får beskjed.
organise-meet-now = Det ble nettopp endret. Oppmøtet for { $title } { $when } er nå: { $meet }.
organise-words-preview = { $whom ->
    [all] { $count ->
        [one] Dette sender vi til den ene som ikke har meldt avbud,
       *[other] Dette sender vi til de { $count } som ikke har meldt avbud,
    }
   *[going] { $count ->
        [one] Dette sender vi til den ene som kommer,
       *[other] Dette sender vi til de { $count } som kommer,
    }
} og de ansatte ser det også: { $told } Skal vi sende det?
organise-telling = Obs: { $words } kan vise en fremmed hva dette gjelder. { $text }
organise-send = Send
organise-words = { $name }, som har ansvaret for { $title } { $when }, skriver: { $text }
organise-copy = { $whom ->
    [all] { $count ->
        [one] { $name } skrev til den ene som kan komme på { $title } { $when }: { $text }
       *[other] { $name } skrev til de { $count } som kan komme på { $title } { $when }: { $text }
    }
   *[going] { $count ->
        [one] { $name } skrev til den ene som kommer på { $title } { $when }: { $text }
       *[other] { $name } skrev til de { $count } som kommer på { $title } { $when }: { $text }
    }
}
organise-sent = { $count ->
    [one] Sendt til én, og til de ansatte.
   *[other] Sendt til { $count }, og til de ansatte.
}
organise-sent-later = { $count ->
    [one] Én får det { $at }, og de ansatte også. Vi skriver ikke om natta.
   *[other] { $count } får det { $at }, og de ansatte også. Vi skriver ikke om natta.
}
organise-nothing-to-send = Det er ikke noe som venter på å bli sendt. Skriv ARRANGØR for å begynne på nytt.
organise-words-empty = Skriv det du vil si til dem, for eksempel: Ta med varme sko.
organise-words-long = Det var { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
organise-words-most = Du har skrevet { $most } ganger nå, og flere blir det ikke for én aktivitet. Skriv til oss hvis det er noe mer, så hjelper vi.
organise-words-night = Det er natt, og { $title } er over før vi kan sende det. Haster det, så skriv til oss.
organise-nobody-comes = Ingen andre har sagt at de kommer på { $title } { $when } ennå, så det er ingen å skrive til.
menu-organiser = La noen ha ansvaret

## Calling for staff
call-receipt = Vi har sagt fra til de ansatte. Du får beskjed hvis noen svarer at de kommer. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-receipt-again = Vi har alt sagt fra til de ansatte ({ $at }), og ingen har svart ennå.{ $passed ->
    [yes] {" "}Nå har de fått det du skrev også.
   *[no] {""}
} Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-nobody = Vi får ikke sagt fra til noen av de ansatte nå. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
call-told = { $name } trenger en ansatt nå.{ $details }
call-told-again = { $name } trenger fortsatt en ansatt, og ingen har svart.{ $details }
call-details = {" "}{ $parts }
call-details-none = {""}
call-where = { $title } { $when }, { $place }. Oppmøte: { $meet }.
call-more = { $name } skriver også: { $text }
call-take = Jeg kommer
call-yours = Takk. { $name } får beskjed om at du kommer.
call-comes = { $name } har sett det og svarer: Jeg kommer.
call-screen = { $told } { $name } kommer.
call-taken = { $taker } er alt på vei til { $name }. Takk for at du ville.
call-drop = Jeg kan ikke likevel
call-given-up = Takk for at du sier fra. { $name } og de andre får beskjed.
call-comes-not = { $name } kan ikke komme likevel. Vi har sagt fra til de andre ansatte en gang til.
call-told-free = { $name } trenger fortsatt en ansatt. { $taker } kan ikke likevel.{ $details }
call-not-yours = Det er ikke du som er på vei til { $name } nå, så ingenting er endret.
call-own = Det er du som har bedt om en ansatt. Vi har sagt fra til de andre.
call-over = { $name } ba om en ansatt { $at }. Ingen svarte, og det er for sent å svare her. Ta kontakt med { $name }.
call-unanswered = Ingen av de ansatte har svart ennå. Vi har sagt fra til alle en gang til. Fare for liv: ring { $ambulance }. Legevakt: { $urgent }.
menu-call = Få tak i en ansatt nå
signal-call = { $name } ba om en ansatt, og ingen svarte ({ $at }). Ta kontakt med { $name } nå.

## The plan of a week, and of a day
plan-next =
    Neste uke:
    { $lines }
plan-this =
    Denne uka:
    { $lines }
plan-next-empty = Vi har ikke planlagt noe neste uke ennå, så alt er mulig. Hva har du lyst til? Skriv FORSLAG og ideen din, for eksempel FORSLAG bowling.
plan-this-empty = Vi har ikke planlagt noe denne uka ennå, så alt er mulig. Hva har du lyst til? Skriv FORSLAG og ideen din, for eksempel FORSLAG bowling.
plan-next-empty-staff = Det er ikke satt opp noe neste uke.
plan-ideas = Hva har du lyst til? Skriv FORSLAG og ideen din, for eksempel FORSLAG bowling.
plan-closed = Vi har stengt da. Skriv gjerne til oss.
plan-day-empty = Vi har ikke planlagt noe { $days }. PLAN viser det som kommer. Har du en idé, skriv FORSLAG og ideen din.
plan-day-empty-staff = Det er ikke satt opp noe { $days }.
plan-past = Den dagen har vært. PLAN viser det som kommer.
plan-no-day = Den dagen finner vi ikke i kalenderen. Skriv for eksempel PLAN torsdag eller PLAN 3.12.
plan-too-far = Så langt fram har vi ikke planlagt noe. PLAN viser det som kommer.

## Who was there
attend-ask = Hvem kom på { $title } { $when }? Trykk på dem som kom, og så Ferdig. Merket nå: { $marked } av { $count }.
    .sms = Hvem kom på { $title } { $when }? Send tallene til dem som kom, for eksempel 1 3 5-9. Eller send ALLE, ALLE UNNTATT 3 eller INGEN.
attend-added =
    Lagt til: { $names }.
    { $text }
    .sms =
        Lagt til: { $names }. Send nå tallene til de andre som kom.
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
attend-finished = Takk, oppmøtet er ført for { $title } { $when }. { $who } Skriv OPPMØTE hvis noe skal rettes.
attend-stands = { $by } har ført oppmøtet for { $title } { $when }. { $who } Trykk på et navn for å rette.
    .sms = { $by } har ført oppmøtet for { $title } { $when }. { $who } Skal noe rettes, send tallene til alle som kom.
attend-corrected = Rettet. { $changes } I alt kom { $count }.
attend-change = { $name }: fra "{ $before }" til "{ $after }".
attend-state-came = kom
attend-state-absent = kom ikke
attend-state-told = sa fra
attend-state-unlisted = ikke på lista
attend-came =
    { $count ->
        [one] Én kom: { $names }.
       *[other] { $count } kom: { $names }.
    }
attend-nobody-came = Ingen kom.
attend-absent = Kom ikke: { $names }.
attend-told = Sa fra: { $names }.
attend-namesake = { $name } (med siden { $day })
attend-who-else = Hvem andre kom på { $title }? Velg, eller skriv fornavn, for eksempel: Ola, Eva. Er noen helt nye, skriv INVITER.
    .sms = Hvem andre kom på { $title }? Send tall eller fornavn, for eksempel: Ola, Eva. Er noen helt nye, skriv INVITER.
attend-which-of-them = Det er flere med det navnet. Hvem av dem kom?
attend-unknown = Vi finner ingen her med navnet { $names }. Er det skrevet rett? Er noen helt nye, skriv INVITER.
attend-which = Hvilken aktivitet gjelder det?
attend-pick = { $activity }
attend-pick-finished = { $activity } (ført)
attend-nothing = Det har ikke vært noe å føre oppmøte for de siste { $days } dagene.
attend-early = { $title } begynner { $when }. Oppmøtet kan føres fra da av.
attend-cancelled = { $title } { $when } ble avlyst, så det er ikke noe oppmøte å føre.
attend-closed = Det er mer enn { $days } dager siden { $title } { $when }, så lista er låst. Det som står der, blir stående.
attend-not-here = Den personen finner vi ikke her, så ingenting er endret. Skriv OPPMØTE for å se lista.
numbers-which-list = Hvilken liste mener du? Send tallene fra den: { $lists }.
numbers-which-none = Hva gjelder det? Send tallet for det du mener: { $open }.
numbers-none-left = Da blir det ingen igjen, så ingenting er gjort. Send heller tallene du mener.
idea-ask = Takk for sist! Hva har du lyst til neste gang? Trykk på knappen, eller skriv FORSLAG og ideen din. Du trenger ikke svare.
    .sms = Takk for sist! Hva har du lyst til neste gang? Svar FORSLAG og ideen din, for eksempel FORSLAG bowling. Du trenger ikke svare.
idea-button = Jeg har en idé
been =
    Så fint at du er med! Du har vært med { $count } ganger. De siste:
    { $lines }
been-all =
    { $count ->
        [one] Så fint at du er med! Dette har du vært på:
       *[other] Så fint at du er med! Du har vært med { $count } ganger:
    }
    { $lines }
been-line = { $day }: { $title }
been-none = Her står det ikke noe ennå, og det er helt greit. Du er velkommen neste gang. Skriv UKA, så ser du hva som skjer.
menu-attendance = Før oppmøte
menu-been = Se hva du har vært på

## A programme's settings
menu-settings = Endre innstillinger
setting-menu = Innstillinger for { $name }. Hva vil du se eller endre? Nødnumre, natteroen og hvordan dere leser meldinger, endres av den som drifter løsningen.
setting-name-slots = Faste tider
setting-name-hours = Åpningstid
setting-name-plan = Ukesplanen
setting-name-reminders = Påminnelser
setting-name-closed = Stengte dager
setting-name-meeting-point = Oppmøtested
setting-name-texts = Tekster
setting-name-history = Historikk
setting-name-name = Navn
setting-name-readers = Hvem som leser
setting-name-fare = Pris
setting-name-food = Mat
setting-name-conditions = Greit å vite
setting-name-quiet = Natteroen
setting-name-numbers = Nødnumre
setting-name-contact-mode = Hvordan dere leser meldinger
setting-name-language = Språk
setting-name-time-zone = Tidssone
setting-back = Tilbake
setting-yes = Ja
setting-no = Nei
setting-pick-one = Velg en av dem under. Vil du noe annet, skriv MENY.
setting-over = Det er ikke åpent lenger. Skriv INNSTILLINGER for å begynne på nytt.
setting-unsaid = ikke satt
setting-line = { $what }: { $now }
setting-row = { $first }; { $rest }
setting-at = { $at }
setting-day-0 = mandag
setting-day-1 = tirsdag
setting-day-2 = onsdag
setting-day-3 = torsdag
setting-day-4 = fredag
setting-day-5 = lørdag
setting-day-6 = søndag
setting-clock = kl { $hour }
setting-clock-minutes = kl { $hour }.{ $minute }
setting-weekly = { $day } { $clock }
setting-from-to = { $first } til { $last }
setting-reminders-told = kvelden før { $evening }, samme morgen { $morning }
setting-hours-told = { "nb" ->
    [nb] { $nb }
    [nn] { $nn }
   *[en] { $en }
}
setting-slot = { $when }, { $length }, { $places }
setting-slot-at = { $slot }, { $meet }
setting-hours-long = { $count ->
    [one] 1 time
   *[other] { $count } timer
}
setting-minutes-long = { $count } minutter
setting-places = { $count ->
    [one] 1 plass
   *[other] { $count } plasser
}
setting-without-limit = bare møt opp
setting-closed-day = { $day }
setting-closed-days = { $first } til { $last }
setting-closed-why = { $days }: { $reason }
setting-closed-activity = { $title } { $when }
setting-holiday = { $day } { $reason }
setting-changes =
    { $what }
    Nå: { $before }
    Blir: { $after }
setting-adds =
    { $what }
    Kommer til: { $after }
setting-removes =
    { $what }
    Tas bort: { $before }
setting-preview =
    { $lines }
    Skal det være slik?
    .sms =
    { $lines }
    Svar JA eller NEI.
setting-done = Det er endret. { $what }: { $after }
setting-done-removed = Det er tatt bort. { $what }: { $before }
setting-stopped = Greit. Ingenting er endret.
setting-moved-on = Noen endret dette mens du så på det. Slik er det nå:
setting-same = Slik er det allerede. { $what }: { $now }. Ingenting er endret.
setting-from-now = Gjelder fra nå.
setting-new-ones = Gjelder det som settes opp fra nå. Det som er satt opp, er som før.
setting-empty = Det kan ikke være tomt. Skriv det nye.
setting-too-long = Det var { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
setting-telling = { $words } kan si en fremmed hva dette gjelder. Skriv det på en annen måte.
setting-telling-warning = Obs: { $words } kan si en fremmed hva dette gjelder.
setting-hour-skipped = Noen netter finnes ikke timen mellom kl 02 og 03. Velg en annen tid.
setting-hour-quiet = { $clock } er om natta: fra { $first } til { $last } sender vi ikke noe av oss selv. Velg en annen tid.
setting-hour-half = Den ene er kvelden før, fra kl 12, og den andre samme morgen, før kl 12. Skriv for eksempel: 18 og 8.30.
setting-slots =
    { $lines }
    Velg en for å endre den. Eller skriv en ny, for eksempel: tirsdag kl 11, 3 timer, 10 plasser, Sandvika stasjon.
setting-slots-none = Ingen faste tider ennå.
setting-slot-button = { $day } { $clock }
setting-slot-ask = { $slot }. Skriv det som skal bli annerledes, for eksempel: kl 12, 2 timer. Eller: 10 plasser, oppmøte Rådhuset.
setting-slot-remove = Ta bort
setting-slot-gone = Den faste tiden er ikke der lenger.
setting-slot-unclear = Det ble ikke helt klart. Skriv dag, klokkeslett og hvor lenge, for eksempel: tirsdag kl 11, 3 timer, 10 plasser, Sandvika stasjon.
setting-slot-change-unclear = Skriv det som skal bli annerledes, for eksempel: kl 12, 2 timer. Eller: 10 plasser, oppmøte Rådhuset.
setting-slot-how-long = Hvor lenge varer det? Skriv alt på nytt, for eksempel: tirsdag kl 11, 3 timer.
setting-slot-midnight = Det må slutte før midnatt. Skriv en tidligere tid, eller la det vare kortere.
setting-slot-length = Det kan vare fra { $shortest } minutter til { $longest } timer. Skriv det på nytt.
setting-slot-places = Det kan være fra 1 til { $most } plasser. Uten grense skriver du: bare møt opp.
setting-slot-place-long = Oppmøtestedet var { $length } tegn, og det er plass til { $longest }. Skriv det litt kortere.
setting-slot-twice = Den tiden er der allerede: { $slot }. Velg den i lista hvis du vil endre den.
setting-slot-stands = { $count ->
    [one] Én aktivitet er alt satt opp på den tiden og blir stående.
   *[other] { $count } aktiviteter er alt satt opp på den tiden og blir stående.
}
setting-slot-asked = { $count ->
    [one] Én avstemning er i gang om den tiden og gjelder som før.
   *[other] { $count } avstemninger er i gang om den tiden og gjelder som før.
}
setting-slot-no-new = Det kommer ingen nye avstemninger om den.
setting-slot-first = Kan brukes fra { $at }.
setting-hours-ask = Åpningstid nå: { $now }. Skriv det som skal bli annerledes, for eksempel: man-fre 9-15, ons 9-12 og 13-15, stengt fredag.
setting-hours-unclear = Det ble ikke helt klart. Skriv dager og timer, for eksempel: man-fre 9-15, ons 9-12 og 13-15, stengt fredag.
setting-hours-backwards = Åpningstiden må slutte etter at den begynner, samme dag. Skriv for eksempel: man-fre 9-15.
setting-hours-overlap = To åpningstider { $day } går over i hverandre. Skriv dem på nytt, for eksempel: ons 9-12 og 13-15.
setting-hours-none = Da er det aldri åpent. Minst én dag må ha åpningstid, for eksempel: ons 9-12.
setting-plan-ask = Ukesplanen går ut { $now }, neste gang { $at }. Når skal den gå ut? Skriv for eksempel: fredag kl 13.
setting-plan-unclear = Det ble ikke helt klart. Skriv ukedag og klokkeslett, for eksempel: fredag kl 13.
setting-plan-next = Neste plan går ut { $at }.
setting-plan-stays = Neste plan går ut { $at } som før, så ingen uke blir uten. Deretter { $then }.
setting-reminders-ask = Påminnelser går ut { $now }. Når skal de gå ut? Skriv for eksempel: 18 og 8.30.
setting-reminders-unclear = Det ble ikke helt klart. Skriv timen kvelden før og timen samme morgen, for eksempel: 18 og 8.30.
setting-reminders-follow = { $count ->
    [0] Gjelder fra nå.
    [one] Gjelder fra nå, også det ene som er satt opp.
   *[other] Gjelder fra nå, også de { $count } som er satt opp.
}
setting-texts =
    { $lines }
    Hva vil du endre?
setting-text-ask = { $what } nå: { $now }. Skriv det nye, høyst { $longest } tegn.
setting-say-nothing = Si ikke noe om det
setting-closed-ask =
    Stengt: { $lines }
    Helligdager: { $holidays }
    Skriv dager som skal være stengt, for eksempel: 24.12 julaften, eller 24.-31.12 juleferie.
setting-closed-none = ingen dager
setting-closed-button = Åpne { $day } { $reason }
setting-closed-unclear = Det ble ikke helt klart. Skriv dato og hvorfor, for eksempel: 24.12 julaften. Flere dager: 24.-31.12 juleferie.
setting-closed-past = Den dagen har vært. Skriv en som kommer.
setting-closed-backwards = Den siste dagen må være etter den første. Skriv for eksempel: 24.-31.12 juleferie.
setting-closed-many = Skriv høyst { $most } dager om gangen, den første først.
setting-closed-far = Det er for langt fram, eller så har dagen vært. Skriv en dag i de neste elleve månedene.
setting-closed-unknown = { $name } er ikke med her og får ikke meldingene. Inviter { $name } som ansatt først.
setting-closed-gone = De dagene er ikke stengt lenger.
setting-closed-open = De faste tidene gjelder igjen da.
setting-closed-stands = Det er satt opp { $what }. Det blir stående til noen avlyser det: skriv AVLYS.
setting-closed-stands-many = { $count } aktiviteter er satt opp da. De blir stående til noen avlyser dem: skriv AVLYS.
setting-closed-asked = { $count ->
    [one] Én avstemning er i gang om de dagene og gjelder som før.
   *[other] { $count } avstemninger er i gang om de dagene og gjelder som før.
}
setting-closed-unused = Faste tider som faller bort: { $what }.
setting-closed-unused-many = { $count } faste tider faller bort.
setting-history =
    Sist endret:
    { $lines }
setting-history-none = Ingenting er endret ennå. Nødnumre, natteroen og hvordan dere leser meldinger, endres av den som drifter løsningen.
setting-history-line = { $when }, { $name }. { $what }: fra { $before } til { $after }
setting-history-added = { $when }, { $name }. { $what }, ny: { $after }
setting-history-removed = { $when }, { $name }. { $what }, tatt bort: { $before }
setting-by-file = fila

## When something is changed or called off
menu-change = Endre noe som er satt opp
menu-cancel = Avlys noe
change-nothing-planned = Det er ikke satt opp noe, så det er ingenting å endre.
change-which =
    Hva vil du endre?
    { $lines }
change-menu = { $title } { $when }, { $place }. Oppmøte: { $meet }. Hva skal endres? Du kan også skrive alt på én linje, for eksempel: kl 12; Rådhuset
change-menu-time = Tid
change-menu-meet = Oppmøte
change-menu-place = Sted
change-menu-places = Plasser
change-menu-title = Hva vi gjør
change-menu-fare = Pris
change-menu-food = Mat
change-menu-conditions = Greit å vite
change-menu-who = Ansvarlig
change-menu-off = Avlys
change-done = Se hva alle får lese
change-more = Endre mer
change-save = Lagre
change-open = Bare møt opp
change-take-away = Ta det bort
change-ask-time = Når blir { $title }? Nå er det { $when }. Skriv for eksempel: kl 12, eller fredag kl 12.
change-ask-meet = Hvor møtes dere? Nå: { $meet }. Skriv det, eller velg.
change-ask-place = Hvor er { $title } { $when }? Nå: { $place }. Skriv stedet.
change-ask-places = Hvor mange plasser er det? Skriv for eksempel: 8 plasser.
change-ask-title = Hva skal dere gjøre { $when }? Skriv det kort.
change-ask-fare = Hva koster det? Skriv for eksempel: gratis.
change-ask-food = Hva blir det å spise? Skriv for eksempel: vi griller pølser.
change-ask-conditions = Hva er greit å vite? Skriv for eksempel: ta på varme klær.
change-ask-who = Hvem har ansvaret for { $title } { $when }? Velg, eller skriv fornavnet.
change-which-hour = Hvilken tid mener du?
change-before-clock = { $at }, før klokka stilles
change-after-clock = { $at }, etter at klokka er stilt
change-time-no = { $why ->
    [past] Det er allerede over.
    [impossible] Den tiden finnes ikke.
    [skipped-hour] Den timen finnes ikke, for da stilles klokka.
    [contradiction] Dag og dato passer ikke sammen.
    [too-far] Det er for langt fram.
   *[not-a-time] Den tiden ble ikke helt klar.
} Skriv for eksempel: kl 12, eller fredag kl 12.
change-past = Det er allerede over. Skriv en tid som kommer.
change-ends-first = Da er den over før den begynner. Skriv en annen tid.
change-begun = { $title } begynte { $when }. Nå kan du bare endre sted, oppmøte og det som er greit å vite.
change-nothing = { $title } { $when }: slik er det allerede. Ingenting er endret.
change-taken = { $when } er opptatt av noe annet, eller av en avstemning. Velg en annen tid.
change-too-few =
    { $count ->
        [one] Én har plass nå, så { $places } er for få. Skriv 1 eller flere.
       *[other] { $count } har plass nå, så { $places } er for få. Skriv { $count } eller flere.
    }
change-not-team = Hvem var det? Velg en av dere som jobber her, eller skriv fornavnet.
change-places-wrong = Skriv et tall fra 1 til { $most }, for eksempel: 8 plasser.
change-empty = Skriv det med noen ord.
change-not-understood = Det ble ikke helt klart. Velg hva du vil endre, eller skriv for eksempel: kl 12; Rådhuset
change-told = Endret: { $title } { $was }. Nytt: { $what }. Nå: { $now }{ $more }
change-told-hour = { $title } { $was } er flyttet til { $now }.{ $more }
change-told-title = { $title } { $was } blir { $now } i stedet.{ $more }
change-told-meet = { $title } { $when }: nytt oppmøte: { $meet }.{ $more }
change-menu-ends = Slutt
change-ask-ends = Når slutter { $title } { $when }? Nå slutter den { $ends }. Skriv for eksempel: kl 15.
change-ends = Den slutter { $ends }.
change-no-place = Det ser ut som en tid. Skriv stedet med ord.
change-series = Det gjelder alle gangene framover.
change-series-only = Bare denne gangen; rekka er som før.
change-series-all = Dette endrer denne og alle gangene etter, unntatt dem som er flyttet for seg.
change-only-this = Bare denne
change-all-coming = Alle framover
change-series-no = Alle framover går ikke, på grunn av { $when }. { $why }
change-have-place = Du har plass. Si gjerne fra hvis det ikke passer.
    .sms = Du har plass. Passer det ikke? Svar NEI.
change-taken-over = { $name } har tatt over ansvaret for { $title } { $when }. Takk, nå trenger du ikke tenke på det.
change-taken-over-none = Du har ikke ansvaret for { $title } { $when } alene lenger.
change-now = { $when }, { $place }. Oppmøte: { $meet }.
change-now-titled = { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-told-terms = Endret: { $title } { $when }.{ $more } Alt annet er som før.{ $last }
change-what-day = dag
change-what-hour = klokkeslett
change-what-title = hva vi gjør
change-what-place = sted
change-what-meet = oppmøte
change-places =
    { $places ->
        [one] Det er én plass nå.
       *[other] Det er { $places } plasser nå.
    }
change-places-none = Du trenger ikke melde deg på lenger. Bare møt opp.
change-fare-none = Prisen vi skrev, gjelder ikke lenger.
change-food-none = Det blir ikke mat likevel.
change-conditions-none = Det vi skrev at var greit å vite, gjelder ikke lenger.
change-answer-time = Si gjerne fra hvis det ikke passer.
    .sms = Passer det ikke? Svar NEI.
change-answer-places = Vil du være med?
    .sms = Vil du være med? Svar JA eller NEI.
change-on-screen = Endret. Nå er det { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-preview =
    { $count ->
        [0] Det er ingen å si fra til om dette:
        [one] Dette får én lese:
       *[other] Dette får { $count } lese:
    }
    { $told }
    Skal vi sende det?
change-preview-later =
    { $count ->
        [0] Det er ingen å si fra til om dette:
        [one] Dette får én lese { $at }:
       *[other] Dette får { $count } lese { $at }:
    }
    { $told }
    Skal vi sende det?
change-preview-staff = { $changes } Ingen andre får beskjed. Skal vi lagre det?
change-responsible = { $name } får ansvaret.
change-responsible-none = Ingen har ansvaret alene.
change-telling = Obs: { $words } kan vise en fremmed hva dette gjelder.
change-closed = Obs: { $day } er det stengt hos dere ({ $why }).
change-night = Obs: { $when } er om natta.
change-beside = Obs: samtidig er det { $titles }.
change-as-it-is = Slik er det nå: { $title } { $when }, { $place }. Oppmøte: { $meet }. Skriv ENDRE hvis du vil endre det.
change-meanwhile = Noe ble endret i mellomtiden. Nå er det { $title } { $when }, { $place }. Oppmøte: { $meet }.
change-sent-later =
    { $count ->
        [one] Det er lagret, og én får beskjed { $at }.
       *[other] Det er lagret, og { $count } får beskjed { $at }.
    }
change-yours = Du har ansvaret for { $title } { $when } nå.
change-yours-by = { $name } har gitt deg ansvaret for { $title } { $when }. Passer det ikke, så snakk sammen.
activity-cancelled-why = { $title } { $when } er avlyst. { $why } Skriv UKA, så ser du hva som skjer.
cancel-nothing = Det er ikke satt opp noe, så det er ingenting å avlyse.
cancel-which =
    Hva skal avlyses?
    { $lines }
cancel-ask-series = { $title } er hver uke. Skal bare { $when } avlyses, eller alle gangene framover?
cancel-only-this = Bare denne gangen
cancel-whole-series = Alle gangene framover
cancel-ask-reason = Hvorfor avlyses { $title } { $when }? Alle får lese grunnen. Velg, eller skriv den selv, høyst { $longest } tegn.
cancel-ask-reason-begun = { $title } begynte { $when }. Hvorfor avlyses resten? Alle får lese grunnen. Velg, eller skriv den selv, høyst { $longest } tegn.
cancel-reason-button-weather = Været
cancel-reason-button-illness = Sykdom
cancel-reason-button-transport = Transport
cancel-reason-button-few = For få påmeldte
cancel-reason-weather = Det er på grunn av været.
cancel-reason-illness = Det er på grunn av sykdom.
cancel-reason-transport = Vi har ikke noe å kjøre med.
cancel-reason-few = Det ble for få påmeldte.
cancel-ask-standing = Noen kan være på vei. Hvem venter på oppmøtestedet ({ $meet }) til { $until }? Velg, eller skriv et fornavn.
cancel-standing-me = Jeg
cancel-standing-nobody = Ingen
cancel-name-long = Skriv bare et fornavn, høyst { $longest } tegn.
cancel-told = Avlyst: { $title } { $when }. { $why }{ $series } Skriv UKA, så ser du hva som skjer.
cancel-series = {" "}Det gjelder alle gangene framover.
cancel-told-late = AVLYST: { $title } { $when }. { $why }{ $series } Er du alt på vei? { $name } venter på oppmøtestedet til { $until }: { $meet }. Du trenger ikke svare.
cancel-told-late-nobody = AVLYST: { $title } { $when }. { $why }{ $series } Er du alt på vei, kan du snu. Ingen av oss er på oppmøtestedet. Du trenger ikke svare.
cancel-clock = kl { $hour }.{ $minute }
cancel-seen = Sett
cancel-seen-thanks = Takk. Da vet vi at du har sett det.
cancel-on-screen = Avlyst: { $title } { $when }. { $why }
cancel-preview =
    Dette får alle lese nå, unntatt de som har sagt nei:
    { $told }
    Skal den avlyses?
cancel-preview-later =
    Dette får alle lese { $at }, unntatt de som har sagt nei:
    { $told }
    Skal den avlyses?
cancel-send = Avlys og si fra
cancel-again = Begynn på nytt
cancel-stop = Ikke avlys
cancel-stands = { $title } { $when } er ikke avlyst. Skriv AVLYS hvis den skal det.
cancel-sent =
    { $count ->
        [0] Den er avlyst. Ingen trengte beskjed.
        [one] Den er avlyst, og én får beskjed nå.
       *[other] Den er avlyst, og { $count } får beskjed nå.
    }
cancel-sent-later =
    { $count ->
        [0] Den er avlyst. Ingen trengte beskjed.
        [one] Den er avlyst, og én får beskjed { $at }.
       *[other] Den er avlyst, og { $count } får beskjed { $at }.
    }
cancel-who = Hvem har ikke fått det
cancel-already = { $title } { $when } er allerede avlyst. { $why }
cancel-already-by = { $name } har allerede avlyst { $title } { $when }. { $why }
cancel-check = Avlyst: { $title } { $when }. { $lines }
cancel-check-unreached = Ikke nådd, ring: { $names }.
cancel-check-unconfirmed = Ikke bekreftet: { $names }.
cancel-check-confirmed = Bekreftet: { $names }.
cancel-check-standing = { $name } venter på oppmøtestedet til { $until }: { $meet }.
cancel-check-nobody = Det var ingen å si fra til.

## After a backup was put in place
release-new =
    { $count ->
        [0] Vi måtte hente fram en kopi fra { $at }. Ingenting går ut av seg selv før en av dere skriver SLIPP.
        [one] Vi måtte hente fram en kopi fra { $at }. Én melding venter, og ingenting går ut av seg selv. Skriv SLIPP.
       *[other] Vi måtte hente fram en kopi fra { $at }. { $count } meldinger venter, og ingenting går ut av seg selv. Skriv SLIPP.
    }
release-ask =
    { $count ->
        [0] Kopien er fra { $at }. Ingen meldinger har ventet siden da. Skal alt gå som vanlig igjen?
        [one] Kopien er fra { $at }. Én melding skulle ha gått siden da, og kan allerede ha kommet fram. Hva gjør vi?
       *[other] Kopien er fra { $at }. { $count } meldinger skulle ha gått siden da, og kan allerede ha kommet fram. Hva gjør vi?
    }
release-send = Send det som fortsatt gjelder
release-drop = Send ingenting av det
release-go-on = Ja, alt som vanlig
release-sent =
    { $count ->
        [0] Takk. Alt går som vanlig igjen.
        [one] Takk. Én melding går ut, hvis den fortsatt gjelder. Alt går som vanlig igjen.
       *[other] Takk. { $count } meldinger går ut, så langt de fortsatt gjelder. Alt går som vanlig igjen.
    }
release-dropped = Takk. Ingenting av det blir sendt. Alt nytt går som vanlig igjen.
release-already = Det er allerede gjort. Alt går som vanlig.
release-none = Ingenting venter. Alt går som vanlig.
signal-restored = En kopi er hentet fram ({ $at }). Skriv SLIPP, og velg hva som skal sendes.

## One trouble, and what can be done about it
signal-look = Se { $letter }
signal-others =
    { $count ->
        [one] 1 til
       *[other] { $count } til
    }
signal-unreached = Når ikke fram til { $names } ({ $at }). Ring, eller spør om nytt nummer.
signal-dropped =
    { $count ->
        [one] En melding ble for gammel mens den ventet, og ble ikke sendt ({ $at }).
       *[other] { $count } meldinger ble for gamle mens de ventet, og ble ikke sendt ({ $at }).
    }
signal-dropped-all =
    { $what }
    { $lines }
signal-dropped-line = { $what }: { $names }
signal-message = { $name }, { $when }: { $what }. { $became }
signal-what-reminder = påminnelse om { $title } { $when }
signal-what-offer = tilbud om plass på { $title } { $when }
signal-what-cancelled = beskjed om at { $title } { $when } er avlyst
signal-what-change = endring av { $title } { $when }
signal-what-attendance = oppmøtelista for { $title } { $when }
signal-what-activity = beskjed om { $title } { $when }
signal-what-poll = avstemning ({ $question })
signal-what-result = resultatet av en avstemning ({ $question })
signal-what-slot = hva vi gjør { $when }
signal-what-plan = planen for uka
signal-what-good-morning = morgenhilsen
signal-what-day = oversikten over dagen
signal-what-answer = svar fra en ansatt
signal-what-thread = beskjed om en samtale
signal-what-invitation = invitasjon
signal-what-call = beskjed om å hente ansatt
signal-what-reply = automatisk svar på noe hen skrev
signal-what-message = en melding
signal-became-uncertain = Kanskje framme: vi fikk ikke svar da den ble sendt.
signal-became-lost = Ikke framme.
signal-became-moving = Den er på vei en gang til.
signal-became-repeated = Sendt en gang til { $at }.
signal-became-lost-twice = Sendt en gang til, og vi vet ikke om den er framme.
signal-button-again = Send igjen
signal-button-ring = Ring
signal-button-let-be = La være
signal-button-seen = Sett
signal-button-back = Hele lista
signal-done = Noen har alt sett på det.
signal-let-be = Greit.
signal-ring = Ring { $names }. Vi viser ingen numre her. Varselet er merket som ringt.
signal-after =
    { $said }
    { $rest }
signal-again-sent = Den sendes igjen til { $name } nå.
signal-again-later = Den sendes igjen til { $name }, men ikke før { $at }.
signal-again-paused = Den sendes igjen til { $name } når sendingen er i gang igjen.
signal-again-already = Den er alt sendt igjen.
signal-again-asking = Vi finner ut om den kom fram. Se igjen om noen minutter.
signal-again-over = Den er ikke aktuell lenger, så den sendes ikke igjen.
signal-again-wiped = Teksten slettes etter tre døgn, så den kan ikke sendes igjen. Ring, eller skriv på nytt.
signal-again-nowhere = { $name } kan ikke nås på noen telefon nå, så den ble ikke sendt. Ring, eller snakk sammen.
signal-again-never = Den kan ikke sendes igjen.

## A pause, and quiet hours of one's own
menu-pause = Pause fra meldinger
pause-ask = Vil du ha fred en stund? Vi holder tilbake det vi sender av oss selv. Det som fortsatt er nyttig, kommer etterpå. Hvor lenge?
pause-tomorrow = Til i morgen
pause-three = Tre dager
pause-week = En uke
pause-weeks = To uker
pause-to = Til { $until }
pause-end = Slå av pausen nå
pause-which = Når skal pausen være over?
pause-on = Greit. Du får pause til { $until }. { $comes } START slår på igjen.
pause-comes-mine = Vi svarer når du skriver, og sier fra hvis noe du er påmeldt, endres eller avlyses.
pause-comes-team = Det som haster, og det folk skriver, kommer likevel.
pause-comes-urgent = Vi svarer når du skriver, og det som haster, kommer likevel.
pause-stands = Du har pause til { $until }. Hvor lenge vil du ha den? START slår den av.
pause-line = Pause til { $until }.
pause-over = Så fint. Pausen er over. Det som fortsatt er nyttig, kommer nå, eller når natta er over.
pause-over-already = Det klokkeslettet er alt passert. Skriv PAUSE, og velg hvor lenge.
pause-too-long = En pause kan vare i opptil tre måneder. Vil du ha det stille lenger, skriv STOPP. Plassen din er den samme.
choice-quiet = Stille timer
quiet-line = Stille timer: { $hours }.
quiet-line-none = Ingen stille timer.
quiet-ask = Når på døgnet vil du ha det stille? Velg her, eller skriv timene, som 20-10.
quiet-usual = Som vanlig ({ $hours })
quiet-from = Fra kl { $since } til kl { $till }
quiet-now = Greit. Stille timer: { $hours }. Da venter vi med det vi sender av oss selv, om det ikke haster.
quiet-now-none = Greit. Da har du ingen stille timer.
quiet-no-day = Da blir det nesten ikke noe igjen av dagen. La det være minst to timer. PAUSE gir deg fred i flere dager.

## Appointments

veiled = Du har en beskjed. Svar LES når det passer.
appointment-whole = { $party }, { $at }
appointment-whole-place = { $party }, { $at }, { $place }

## Afterwards, those without an appointment, and several that came to nothing

after-asked = Hei! Ble det noe av avtalen: { $appointment }?
after-asked-discreet = Hei! Ble det noe av avtalen { $at }?
after-yes = Ja
after-yes-among = Ja, { $at }
after-no = Nei
after-no-among = Nei, { $at }
after-moved = Den ble flyttet
    .sms = Flyttet
after-kept = Så fint. Er det avtalt noe nytt? Skriv det her, for eksempel: tirsdag kl 10
after-kept-following = Så fint. Den neste er { $appointment }.
after-missed = Takk for at du sier fra. Det går bra. Vil du ha hjelp til å få en ny? Har du alt en ny, skriv den her, for eksempel: tirsdag kl 10
    .sms = Takk for at du sier fra. Det går bra. Vil du ha hjelp til å få en ny? Svar JA eller NEI. Har du alt en ny, skriv den: tirsdag kl 10
after-missed-following = Takk for at du sier fra. Det går bra. Den neste er { $appointment }.
after-moved-asked = Takk for at du sier fra. Når er den nå? Skriv det her, for eksempel: tirsdag kl 10
after-help = Hjelp meg å få en ny
    .sms = Få hjelp
after-help-none = Ingen ny avtale
    .sms = Ingen
after-help-not = Nei takk
after-help-sent = { $readers } har fått beskjed om at du vil ha hjelp til en ny avtale. De leser det, { $hours }.
after-help-unread = Det er lagret at du vil ha hjelp til en ny avtale, men ingen er satt opp til å lese det ennå. Spør oss når vi sees.
after-help-words = Jeg vil gjerne ha hjelp til å få en ny avtale.
after-none-said = Greit. Skriv til oss når du vil.
after-not-yet = Den avtalen er ikke før { $at }. Vi spør etterpå.
after-called-off = Avtalen { $at } gjelder ikke lenger, så det er ikke noe å svare på.
without =
    Uten avtale framover: { $count }. Velg et navn for å lage en.
    { $lines }
without-nobody = Alle har en avtale framover.
without-line = { $name }: { $parts }
without-kept = Sist { $day }.
without-missed = Sist { $day }, ble ikke noe av.
without-untold = Sist { $day }, ikke svart.
without-never = Ingen avtale før.
without-signed-up = Påmeldt { $title } { $day }.
without-away = Borte til { $day }.
without-waits = { $name } bestemmer hva vi gjør.
without-waits-for-somebody = Noen må bestemme hva vi gjør. Velg hvem med OPPFØLGER.
without-wrote = Har skrevet siden, { $at }.
menu-without = Se hvem som ikke har avtale
menu-follower = Si hvem som følger opp
day-without =
    { $count ->
        [one] 1 har ingen avtale framover. Skriv UTEN AVTALE.
       *[other] { $count } har ingen avtale framover. Skriv UTEN AVTALE.
    }
check-in-new = Så vidt vi vet, ble det ikke noe av de siste avtalene til { $name }.{ $wrote } Vi spør ikke mer av oss selv før du har valgt. Hva gjør vi?
check-in-new-kept = Så vidt vi vet, ble det ikke noe av de siste avtalene til { $name }.{ $wrote } Vi spør ikke mer av oss selv før du har valgt. Hva gjør vi? { $name } har skrevet ned hva vi skal gjøre da.
check-in-new-words = Så vidt vi vet, ble det ikke noe av de siste avtalene til { $name }.{ $wrote } Vi spør ikke mer av oss selv før du har valgt. Hva gjør vi? Egne ord, hvis vi ikke hører noe: { $text }
check-in-wrote = {" "}Har skrevet siden, { $at }.
check-in-wrote-not = {""}
check-in-contact = Jeg tar kontakt
    .sms = Kontakt
check-in-rest = La det hvile
    .sms = Hvile
check-in-resume = Spør som før
    .sms = Spør
check-in-decided-contact = Fint at du tar kontakt med { $name }.{ $wrote }
check-in-decided-rest = Greit. Vi spør ikke { $name } mer av oss selv før { $name } skriver til oss.{ $wrote }
check-in-decided-resume = Greit. { $name } får spørsmål som før.{ $wrote }
check-in-not-yours = Det er { $name } som bestemmer det nå.
check-in-whom = Hvem skal noen følge opp?
check-in-followed = { $name } (nå { $by })
check-in-by-whom = Hvem følger opp { $name }?
check-in-by-nobody = Ingen bestemt
check-in-follow-set = Fra nå følger { $by } opp { $name }. { $name } får ikke beskjed om det.
check-in-follow-nobody = Fra nå er det ingen bestemt som følger opp { $name }.
check-in-follow-over = Det gikk for lang tid. Skriv OPPFØLGER en gang til.
check-in-words = Hvis dere ikke hører fra meg
check-in-words-some = Du har skrevet hva vi skal gjøre hvis vi ikke hører fra deg.
check-in-words-ask = Hva skal vi gjøre hvis vi ikke hører fra deg? Skriv det her. En av de ansatte leser det hvis det ikke blir noe av flere avtaler på rad, ikke før.
check-in-words-ask-again =
    Hvis dere ikke hører fra meg: { $text }
    Skriv noe nytt for å endre det. En av de ansatte leser det hvis det ikke blir noe av flere avtaler på rad, ikke før.
check-in-words-later = Ikke nå
check-in-words-stay = La det stå
check-in-words-delete = Slett det
check-in-words-kept =
    Lagret: { $text }
    En av de ansatte leser det hvis det ikke blir noe av flere avtaler på rad, ikke før. Skal vi lese det nå? Svar ANGRE, så kommer det til oss.
check-in-words-deleted = Slettet. Nå står det ikke noe der.
check-in-words-as-before = Greit. Ingenting er endret.
check-in-words-too-long = Der er det plass til { $longest } tegn. Vi har fått hele teksten som en melding i stedet.

## Appointments: making one, the list, changing
menu-appointments = Avtaler
menu-appointment-for = Avtale for en deltaker
appointment-question = { $what }.{ $beside } Stemmer det? Svar JA eller NEI.
appointment-for = For { $name }: { $what }
appointment-series =
    { $weeks ->
        [1] { $party }, { $count } ganger, hver uke: fra { $at } til { $last }
        [2] { $party }, { $count } ganger, annenhver uke: fra { $at } til { $last }
       *[other] { $party }, { $count } ganger, hver { $weeks }. uke: fra { $at } til { $last }
    }
appointment-beside-none = {""}
appointment-beside = {" "}NB: Da har du også { $party }, { $at }.
appointment-beside-for = {" "}NB: Da er det en annen avtale også, { $at }.
appointment-yes = Ja, { $at }
appointment-no = Nei, { $at }
appointment-agreed = Da står den her: { $what }. AVTALER viser alle. Ble det feil, svar ANGRE.
appointment-agreed-for = Da står den der. { $what }. AVTALER på telefonen viser den. Ble det feil, svar ANGRE.
appointment-agreed-for-unsaid = Da står den der. { $what }. { $name } får ikke slikt på telefonen. Si det når dere møtes. Ble det feil, svar ANGRE.
appointment-stands = Den står her allerede: { $what }.
appointment-not-kept = Greit, da skriver vi den ikke opp. Er det en annen tid, så skriv den. Ellers trenger du ikke gjøre noe.
appointment-gone = Den avtalen finner vi ikke lenger. Skriv AVTALER, så ser du hva som står.
appointment-begun = Den var { $at }, så den kan ikke endres nå. Skriv AVTALER, så ser du hva som kommer.
appointment-past = { $at } har alt vært. Skriv en tid som kommer, for eksempel frisør tirsdag kl 10.
appointment-double = Den står her allerede: { $what }. Vil du endre den, skriv AVTALER.
appointment-double-for = { $name } har den allerede: { $what }.
appointment-who = Hvem skal du møte? Skriv for eksempel frisøren, eller et navn.
appointment-who-for = Hvem skal { $name } møte? Skriv for eksempel frisøren, eller et navn.
appointment-when = { $party }: Når er det? Skriv for eksempel tirsdag kl 10, eller 3.12 kl 14.30.
appointment-when-new = Er en ny tid avtalt med dem? Skriv den, for eksempel tirsdag kl 10. Vil du ha hjelp til å flytte den, så skriv det.
appointment-when-again = { $note } Når er det? Skriv for eksempel tirsdag kl 10, eller 3.12 kl 14.30.
appointment-when-past = Den tiden har alt vært.
appointment-when-impossible = Den datoen, eller det klokkeslettet, finnes ikke.
appointment-when-skipped = Den natta stilles klokka fram, så det klokkeslettet finnes ikke.
appointment-when-contradiction = Dagen og datoen passer ikke sammen.
appointment-when-too-far = Det er mer enn halvannet år til.
appointment-when-unread = Den tiden forsto vi ikke helt.
appointment-repeat = Skriv alt i ett, for eksempel: hver tirsdag kl 10 i åtte uker.
appointment-hour = { $day }: Når på dagen? Skriv for eksempel kl 10, eller halv to.
appointment-which = Hvilken mener du?
appointment-which-first = Når er den første?
appointment-time = { $at }
appointment-time-first = { $at }, før klokka stilles
appointment-time-second = { $at }, etter at klokka er stilt
appointment-day = { $day }
appointment-unread = Den tiden forsto vi ikke helt. Skriv for eksempel tirsdag kl 10, eller 3.12 kl 14.30. Gjelder det noe annet, så skriv det, og en av oss leser det.
appointment-waited = Det spørsmålet har stått for lenge. Skriv det på nytt, for eksempel: frisør tirsdag kl 10.
appointment-stopped = Greit. Da lar vi det være.
appointment-whose = Hvem gjelder det?
appointment-name = { $name }
appointment-name-since = { $name } (siden { $day })
appointment-for-unread = Det leste vi ikke som en avtale. Hvem skal { $name } møte? Skriv alt i ett, for eksempel: frisør tirsdag kl 10.
appointments =
    { $count ->
        [one] Du har én avtale. Velg den for å se mer:
       *[other] Du har { $count } avtaler. Velg en for å se mer:
    }
appointments-one = { $party }, { $at }
appointments-none = Du har ingen avtaler her. Skriv en, for eksempel: frisør tirsdag kl 10. Eller bare AVTALE.
appointment-shown = { $what }. Påminnelse: { $remind }.
appointment-remind-both = to dager før, og samme dag
appointment-remind-two-days = to dager før
appointment-remind-same-day = samme dag
appointment-remind-hour = to dager før, samme dag, og en time før
appointment-remind-never = ingen
appointment-move = Ny tid
appointment-delete = Slett
appointment-delete-all = Slett alle
appointment-remind = Påminnelse
appointment-move-question = { $party }: fra { $was } til { $at }.{ $beside } Stemmer det? Svar JA eller NEI.
appointment-moved = Den nye tiden er skrevet opp: { $what }.
appointment-unmoved = Greit. Tiden er som før: { $what }.
appointment-deleted = Tatt bort her: { $what }. De du har avtalen med, har ikke fått beskjed av oss. Ble det feil, svar ANGRE.
appointment-back = Den står her igjen: { $what }. Hadde du følge, skriv FØLGE på nytt.
appointment-taken-back = Tatt bort igjen: { $what }.
appointment-several = Det er et møte med flere. Skriv til oss hvis tiden ikke passer, så hjelper vi deg.
appointment-made = Hei! { $name } har skrevet opp en avtale for deg: { $what }. Stemmer det ikke? Svar AVTALER.
appointment-made-discreet = Hei! { $name } har skrevet opp en tid for deg: { $at }. Stemmer det ikke? Svar AVTALER.
appointment-withdrawn = Hei! Dette var en feil, og er tatt bort igjen: { $what }. Du trenger ikke gjøre noe.
appointment-withdrawn-discreet = Hei! Tiden { $at } var en feil, og er tatt bort igjen. Du trenger ikke gjøre noe.

## Calendars: a file in, a file out, an address to ask
menu-calendar = Avtalene i kalenderen min
calendar-broken = Den fila fikk vi ikke lest som en avtale. Skriv den heller, for eksempel: tannlege 3.12 kl 10
calendar-too-large = Den fila er for stor for oss. Skriv avtalen heller, for eksempel: tannlege 3.12 kl 10
calendar-unfetched = Vi fikk ikke hentet den fila. Send den igjen, eller skriv avtalen, for eksempel: tannlege 3.12 kl 10
calendar-nothing = Det står ingen avtale i den fila. Skriv den heller, for eksempel: tannlege 3.12 kl 10
calendar-past = Tiden i den fila er alt passert. Har du fått en ny tid, så skriv den, for eksempel: tannlege 3.12 kl 10
calendar-too-far = Avtalen i fila er mer enn 18 måneder fram i tid. Send den gjerne igjen når det nærmer seg.
calendar-zone = Vi ser ikke hvilken tidssone den fila gjelder, og gjetter ikke. Skriv den med klokka her, for eksempel: tannlege 3.12 kl 10
calendar-cancelled = Fila sier at noe er avlyst. Vi har ikke endret noe her. Skriv AVTALER, så kan du slette det selv.
calendar-first-only = Det i fila gjentas uten at vi ser når det slutter. Vi tar bare den første gangen nå.
calendar-some-left =
    { $count ->
        [one] Vi tar bare den første avtalen i fila nå.
       *[other] Vi tar bare de { $count } første avtalene i fila nå.
    }
calendar-nobody = Avtale
calendar-file = Her er avtalen som fil. Trykk på den for å legge den i kalenderen din.
    .sms = Filer kan vi bare sende på Telegram. Skriv KALENDER, så kan du få en adresse til kalenderen på telefonen i stedet.
calendar-to-phone = Til kalenderen
calendar-gone = Den avtalen finner vi ikke. Skriv AVTALER for å se dine.
calendar-is-off = Du kan få en adresse som viser tidene dine i kalenderen på telefonen: bare ordet Avtale, og når. Alle som har adressen, ser tidene. Den er ikke på nå.
    .sms = Kalenderen på telefonen kan hente tidene dine fra en adresse. Alle som har den, ser tidene. Den er av nå. Avtaler som fil får du bare på Telegram.
calendar-is-on = Kalenderadressen din har vært på siden { $day }. Den vises bare én gang. Har du mistet den, kan du få en ny; da slutter den gamle å virke.
calendar-turn-on = Lag en adresse
    .sms = Lag
calendar-turn-off = Slå av
    .sms = Av
calendar-renew = Ny adresse
    .sms = Ny
calendar-address =
    { $address }
    Legg den inn som abonnement i kalenderen din. Alle som har den, ser tidene, så del den ikke. Vi viser den bare nå. Skriv KALENDER for å slå av.
calendar-stopped = Greit. Adressen er av, og viser ingenting mer.
calendar-stopped-already = Adressen var alt av.
calendar-not-here = Her kan vi ikke lage en slik adresse ennå. På Telegram kan du få hver avtale som fil.
calendar-only-when-we-meet = Du har valgt at vi ikke sender noe om avtaler, så vi lager ingen adresse. Det kan du endre i MINE VALG.
calendar-off-phone = Adressen til kalenderen din er slått av, fordi en ny telefon er din nå. Skriv KALENDER hvis du vil ha en ny adresse.
calendar-off-idle = Adressen til kalenderen din er slått av, for den er ikke brukt på seksti dager. Skriv KALENDER hvis du vil ha en ny.

## Somebody who goes with you
menu-company = Følge til avtaler
company-asked = Vi spør om noen kan bli med { $at }. { $answer } Vi kan ikke love at noen kan.
company-asked-already = Vi spør alt om noen kan bli med { $at }. { $answer }
company-hear = Du hører fra oss senest { $until }.
company-look = Skriv FØLGE etter { $until }, så ser du svaret.
company-asked-still = Vi har ikke funnet noen til { $at } ennå. Vi spør fortsatt.
company-too-late = Det er for kort tid til å finne noen til { $at }. Skriv til oss her: { $readers } leser det, { $hours }.
company-nobody = Det er ingen å spørre akkurat nå. De ansatte får se at du ønsker følge. Skriv gjerne her: { $readers } leser det.
company-which = Hvilken avtale vil du ha følge til?
company-withdraw = Jeg klarer meg
company-withdrawn = Greit, da spør vi ingen til { $at }. Skriv FØLGE hvis du ombestemmer deg.
company-gone = Dette gjelder ikke lenger ({ $at }). Trenger du noe, skriv til oss.
company-needed = { $name } vil gjerne ha følge { $at }.
company-needed-again = Ingen har svart ennå. { $told }
company-take = Jeg blir med
company-yours = Takk! Du blir med { $name } { $when }. { $meeting } Skal det være annerledes? Skriv hvor og når.
company-when = { $at }
company-when-with = { $at } ({ $party })
company-usual = Det passer
company-drop = Kan ikke likevel
company-meet-usual = Dere møtes utenfor { $at }.
company-meet-own = Dere møtes: { $text }.
company-meet-told = Takk. { $name } får vite det. { $meeting }
company-meet-long = Det ble litt langt. Skriv hvor og når dere møtes med høyst { $longest } tegn.
company-meet-question = Et spørsmål her går ikke til noen, og møtestedet er som før. Skriv hvor og når dere møtes, uten spørsmålstegn. Skal du svare noen? Skriv SVAR.
company-taken = { $taker } blir med { $name }. Takk for at du ville.
company-not-needed = Takk, men det er ikke behov for det lenger ({ $at }).
company-not-yours = Det er ikke du som skal være følge { $at } nå, så ingenting er endret.
company-screen = { $told } { $taker } blir med.
company-screen-off = { $told } Ikke aktuelt lenger.
company-found = { $name } møter deg utenfor { $at }. Avtalen: { $what }.
company-found-own = { $name } blir med deg: { $what }. Dere møtes: { $text }.
company-found-discreet = { $name } møter deg { $at }.
company-found-own-discreet = { $name } blir med deg { $at }. Svar LES, så ser du hvor dere møtes.
company-fine = Fint
company-decline = Helst en annen
company-fine-said = Så bra. Skriv til oss hvis noe endrer seg.
company-declined = Helt greit. Vi spør noen andre. { $answer }
company-declined-late = Helt greit. Vi spør noen andre, men det er ikke sikkert at noen kan. Skriv gjerne hit: { $readers } leser det.
company-off = Det ble ikke behov for følge { $at } likevel. Takk for at du ville.
company-given-up = Takk for at du sier fra. { $name } får beskjed, og vi spør de andre.
company-free = { $name } kan dessverre ikke bli med { $at } likevel. Vi spør de andre. Du hører fra oss senest { $until }.
company-free-late = { $name } kan dessverre ikke bli med { $at } likevel. Det er ikke sikkert at noen andre kan. Skriv til oss: { $readers } leser det.
company-somebody = Den du hadde avtalt med
company-none = Vi har ikke funnet noen til { $at } ennå. Vi spør fortsatt, men kan ikke love det. Skriv gjerne hit: { $readers } leser det.
company-moved = { $name } har fått ny tid: { $at }. Kan du fortsatt bli med?
company-fits = Det passer
company-moving = Vi spør { $name } om { $at } passer også. Du hører fra oss senest { $until }.
company-unanswered = { $name } har ikke svart om { $at }. Vi spør de andre også. Du hører fra oss senest { $until }.
company-remind = Husk at du blir med { $name } { $at }. { $meeting }
company-away = Det er ikke sikkert at { $name } kommer { $at }. Passer det fortsatt for deg? Hør i så fall med en ansatt før du går.
company-back = Nå gjelder { $at } med { $name } som avtalt igjen.
company-remind-away = { $told } Det er ikke sikkert at { $name } kommer. Hør med en ansatt før du går.
company-after = Hvordan var det å ha med { $name }? Du kan også skrive, så leser en av oss det.
company-good = Bra
company-bad = Ikke så bra
company-went =
    { $how ->
        [good] Så fint. Takk for at du sa det.
       *[other] Takk for at du sier det. Vil du snakke med noen om det? Velg under, eller bare skriv.
    }
company-talk = Snakk med noen
company-talk-words = Jeg vil gjerne snakke med en av dere.
company-talk-heard = Vi har fått med oss at du vil snakke med noen.
company-list-none = Ingen venter på følge nå.
company-list-mine = { $letter }. Du og { $name }, { $at }
company-list-waiting = { $letter }. { $name } vil ha følge { $at }
company-list-take = Bli med på { $letter }
company-list-drop = Kan ikke { $letter }
signal-company = { $name } ønsker følge, og ingen har kunnet ({ $at }). Ta kontakt.

## Reminders of appointments, answers to them, and help with moving one
remind-full-today = Hei! Husk i dag: { $what }.{ $wish }
remind-full-tomorrow = Hei! Husk i morgen: { $what }.{ $wish }
remind-full-on = Hei! Husk { $what }.{ $wish }
remind-discreet-today = Hei! Husk i dag, { $at }.{ $wish }
remind-discreet-tomorrow = Hei! Husk i morgen, { $at }.{ $wish }
remind-discreet-on = Hei! Husk { $at }.{ $wish }
remind-wish-none = {""}
remind-wish-move = {" "}Tiden er ikke flyttet ennå.
remind-wish-cancel = {" "}Det er ikke avlyst ennå.
remind-with = {" "}{ $name } møter deg { $at }.{ $wish }
remind-with-own = {" "}{ $name } blir med. Dere møtes: { $text }.{ $wish }
remind-with-somewhere = {" "}{ $name } blir med deg.{ $wish }
remind-ok-label = OK
remind-ok-among = OK, { $at }
remind-move-label = Flytt
remind-company-label = Følge
remind-off-label = Avlys
remind-thanks = Så fint, takk! Da vet vi det: { $at }. Skriv FLYTT hvis det ikke passer likevel.
remind-other-time = Tiden er en annen nå: { $at }. Skriv AVTALER, så ser du alle.
remind-is-off = Den avtalen er avlyst. Skriv AVTALER, så ser du resten.
remind-gone = Den avtalen har vært. Skriv AVTALER, så ser du dem som kommer.
remind-which = Hvilken mener du?
request-move-asked = Fint at du sa fra. Avtalen { $at } er IKKE flyttet ennå og gjelder fortsatt. Vil du ha hjelp? Skriv gjerne hvilken tid som passer.
request-off-asked = Fint at du sa fra. Avtalen { $at } er IKKE avlyst ennå og gjelder fortsatt. Vil du ha hjelp til å avlyse?
request-help = Ja, hjelp meg
request-help-among = Ja, hjelp meg: { $at }
request-self = Jeg ordner det selv
request-self-among = Jeg ordner det selv: { $at }
request-own = Jeg har en ny tid
request-done = Det er gjort
request-self-fine = Greit. { $at } gjelder her til du sier noe annet. Skriv FLYTT eller AVLYS når du vil.
request-own-ask = Når er den nye tiden? Skriv for eksempel: torsdag 3.12 kl 15
request-own-kept = Den nye tiden står her: { $what }. Ble det feil, skriv FLYTT.
request-done-off = Greit, da er den strøket her. Vil du ha en ny tid, skriv AVTALE.
request-agreed = Er { $at } avtalt med dem, så den gjelder?
    .sms = Er { $at } avtalt med dem, så den gjelder? Svar JA. Vil du ha hjelp til å spørre dem, svar NEI.
request-agreed-yes = Ja, det er avtalt
request-agreed-no = Nei, hjelp meg
request-clash = Da er det noe annet også: { $what }. Skal begge stå? Hvis ikke, skriv en annen tid.
    .sms = Da er det noe annet også: { $what }. Skal begge stå, svar JA. Hvis ikke, skriv en annen tid.
request-clash-yes = Ja, begge
request-time-which = Hvilken tid mener du?
request-time-no = { $why ->
    [past] Den tiden har vært.
    [impossible] Den tiden finnes ikke.
    [skipped-hour] Den timen finnes ikke, for da stilles klokka.
    [contradiction] Dag og dato passer ikke sammen.
    [too-far] Det er for langt fram.
   *[loose] Tiden ble ikke helt klar.
} Skriv dag og klokkeslett, for eksempel: torsdag 3.12 kl 15
request-at-label = { $at }
request-time-past = Den tiden har vært. Skriv en tid som kommer, for eksempel: torsdag 3.12 kl 15
request-time-same = Den tiden har avtalen allerede: { $at }. Skriv en annen, for eksempel: fredag kl 15
request-several = Der møtes flere, så tiden er det en av oss som endrer. Skriv FLYTT, så hjelper vi.
request-with-wish = Notert: "{ $text }". { $told } Var det noe annet, skriv ANGRE.
request-has-taker = { $taker } ordner det for deg. Til du hører noe: { $at } gjelder fortsatt, og er IKKE { $kind ->
    [cancel] avlyst
   *[move] flyttet
} ennå.
request-no-readers = Det er lagret, men ingen er satt opp til å lese det ennå. { $at } er IKKE { $kind ->
    [cancel] avlyst
   *[move] flyttet
}. Ring gjerne dit selv.
request-read-later = Takk. En av oss leser det { $until }, ikke før. Avtalen { $at } er IKKE { $kind ->
    [cancel] avlyst
   *[move] flyttet
} ennå og gjelder fortsatt.
request-read-now = Takk, vi har sagt fra til de ansatte. Du hører fra oss. Til da er avtalen { $at } IKKE { $kind ->
    [cancel] avlyst
   *[move] flyttet
} og gjelder fortsatt.
request-too-late-move = Ingen av oss rekker å flytte avtalen { $at }. Den gjelder fortsatt. Ring gjerne dit selv, så snart du kan.
request-too-late-off = Ingen av oss rekker å avlyse avtalen { $at }. Den gjelder fortsatt. Ring gjerne dit selv, så snart du kan.
request-new-move = { $name } vil ha hjelp til å flytte avtalen { $at }. Hvem tar det?
request-new-off = { $name } vil ha hjelp til å avlyse avtalen { $at }. Hvem tar det?
request-again-move = { $name } venter fortsatt på hjelp til å flytte avtalen { $at }. Hvem tar det?
request-again-off = { $name } venter fortsatt på hjelp til å avlyse avtalen { $at }. Hvem tar det?
request-take = Jeg tar den
request-not-own = Det er din egen avtale. En av de andre hjelper deg.
request-taken = { $taker } har alt tatt det for { $name }. Takk likevel!
request-nobodys = Ingen har tatt det for { $name } ennå. Trykk "Jeg tar den" først.
request-over = Her er det ikke noe mer å ordne for { $name }. Takk!
request-yours-move = Takk! { $name } vil flytte: { $what }. Den gjelder til du sier fra her hva det ble til.
request-yours-off = Takk! { $name } vil avlyse: { $what }. Den gjelder til du sier fra her hva det ble til.
request-yours-wish = { $told } { $text }
request-time = Ny tid
request-off = Avlyst hos dem
request-stands = Gjelder fortsatt
request-drop = Kan ikke likevel
request-dropped = Greit. De andre får vite at { $name } venter på hjelp.
request-gone = { $name } trenger ikke hjelp med avtalen lenger. Takk!
request-not-done = { $name } venter på å få vite hva det blir til med avtalen { $at }. Hva ble det?
request-now-move = { $name } vil heller flytte enn avlyse avtalen { $at }. Det er fortsatt du som har tatt det.
request-now-off = { $name } vil heller avlyse enn flytte avtalen { $at }. Det er fortsatt du som har tatt det.
request-words = { $name } skriver om avtalen { $at }: { $text }
request-time-ask = Hvilken ny tid er avtalt? Skriv for eksempel: torsdag 3.12 kl 15
request-recorded = Notert: { $at } gjelder.
request-recorded-off = Notert: { $at } er avlyst.
request-recorded-all = { $what } { $told }
request-is-told = { $name } får vite det, ingen andre.
request-tell-yourself = { $name } får ikke slikt på telefonen. Si det når dere møtes.
request-moved-full = { $name } har flyttet avtalen. Nå er den: { $what }. Passer det ikke, skriv FLYTT.
request-moved-discreet = { $name } har ordnet det. Ny tid er { $at }. Passer det ikke, skriv FLYTT.
request-off-full = { $name } har avlyst avtalen: { $what }. Vil du ha en ny tid, skriv AVTALE.
request-off-discreet = { $name } har ordnet det: { $at } er avlyst. Vil du ha en ny tid, skriv AVTALE.
request-stands-full = { $name } har prøvd, men avtalen gjelder fortsatt: { $what }. Skriv gjerne til oss hvis du lurer på noe.
request-stands-discreet = { $name } har prøvd, men { $at } gjelder fortsatt. Skriv gjerne til oss hvis du lurer på noe.
discretion-line-none = Avtaler: ingenting på telefonen. Endre: skriv SKJERM.
discretion-line-minimal = Avtaler: bare at du har en beskjed. Endre: skriv SKJERM.
discretion-line-discreet = Avtaler: bare tiden. Endre: skriv SKJERM.
discretion-line-full = Avtaler: alt, også hvor og med hvem. Endre: skriv SKJERM.
discretion-none = Ingenting, bare når vi møtes
discretion-minimal = Bare at det er en beskjed
discretion-discreet = Bare tiden
discretion-full = Alt, også hvor og hvem
discretion-choose = Det telefonen viser
discretion-ask = Hvor mye skal telefonen vise om avtalene dine? Alle som ser skjermen, kan lese det.
discretion-now = Greit. Slik blir det på skjermen: { $shown }
discretion-now-none = Greit. Da sender vi ikke noe om avtalene dine. Vi sier det når vi møtes. AVTALER viser dem når du vil.
remind-line = Påminnelse om avtaler: { $when }.
remind-both = To dager før og samme dag
remind-two-days = To dager før
remind-same-day = Bare samme dag
remind-hour = Begge, og en time før
remind-never = Ingen
remind-choose = Påminnelse om avtaler
remind-ask = Når vil du bli minnet på avtalene dine? Er noe før kl 10, sier vi fra kvelden før.
remind-now = Greit. Påminnelse om avtaler: { $when }.
read-nothing = Det ligger ingen beskjed og venter på deg nå. Skriv gjerne hvis du lurer på noe.

## Meetings of several
whose-since = { $name } (siden { $day })
meeting-party = { $kind ->
    [plan] Møte om planen din
   *[group] Møte med de som er rundt deg
}
meeting-yours = { $kind ->
    [plan] møte om planen din
   *[group] møte med de som er rundt deg
}
meeting-theirs = { $kind ->
    [plan] møte om planen til { $name }
   *[group] møte med de som er rundt { $name }
}
meeting-whole = { $of } { $at }
meeting-whole-place = { $of } { $at }, { $place }
meeting-new = { $by } har satt opp { $what }. Med: { $who }. Passer det?
meeting-new-discreet = Du har fått en avtale { $at }. Passer det? LES viser mer.
meeting-asked = { $by } spør om du kan være med på { $what }. Kommer du?
meeting-asked-discreet = Kan du { $at }? LES viser mer.
meeting-moved = Ny tid. Ikke { $was } lenger, men { $what }. Passer det?
meeting-moved-discreet = Avtalen { $was } er flyttet til { $at }. Passer det? LES viser mer.
meeting-asked-moved = Ny tid. Ikke { $was } lenger, men { $what }. Kommer du?
meeting-off = Det blir ikke noe av { $what }. Du trenger ikke å gjøre noe.
meeting-off-discreet = Avtalen { $at } er avlyst. Du trenger ikke å gjøre noe.
meeting-released = Du trenger ikke å være med på { $what } likevel.
meeting-released-discreet = Du trenger ikke å komme { $at } likevel.
meeting-day = Husk { $what }.
meeting-day-discreet = Husk avtalen { $at }. LES viser mer.
meeting-fits = Passer
meeting-misfits = Passer ikke
meeting-come = Kommer
meeting-cannot = Kan ikke
meeting-change = Endre
meeting-matter = Fint. Er det noe du vil ta opp? Skriv det her, så får { $maker } det. Ellers trenger du ikke å gjøre noe.
meeting-no-matter = Helt greit. Vi sees.
meeting-what-misfits = Takk for at du sier fra. { $maker } får vite det. Møtet er ikke endret ennå. Hva passer ikke? Velg, skriv det selv, eller la være.
meeting-wants = { $what ->
    [time] Tiden
   *[whole] Møtet
}
meeting-rather-without = Helst uten { $name }
meeting-passed-on = Takk. { $maker } får vite det, og du trenger ikke å forklare. Ingenting er endret ennå. Vil du si mer, skriv det her.
meeting-not-asked = Det møtet er ikke ditt lenger, så ingenting er endret.
meeting-is-off = Møtet { $at } er avlyst.
meeting-begun = Møtet { $at } har begynt eller er over, så det kan ikke endres her.
meeting-you-come = Fint. Da kommer du på { $what }.
meeting-you-cannot = Greit. { $maker } får vite at du ikke kan: { $what }.
meeting-told-misfits = { $name } sier at møtet { $at } ikke passer. Det står til du gjør noe med det.
meeting-told-time = { $name } ønsker en annen tid for møtet { $at }.
meeting-told-whole = { $name } ønsker ikke møtet { $at }. Snakk gjerne sammen først.
meeting-told-without = { $name } vil helst ha møtet { $at } uten { $other }, og trenger ikke å si hvorfor.
meeting-told-matter = Det { $name } skrev nå, er til møtet { $at }.
meeting-told-cannot = { $name } kan ikke komme: { $of } { $at }.
meeting-let-go = Ta ut { $name }
meeting-whose = Hvem gjelder møtet? Velg, eller skriv fornavnet.
meeting-which-kind = Hva slags møte er det?
meeting-kind = { $kind ->
    [plan] Individuell plan
   *[group] Ansvarsgruppe
}
meeting-when = Når er det? Skriv for eksempel: torsdag kl 10, eller 3.12 kl 10.
meeting-which-time = Hva mener du?
meeting-which-hour = Hvilket klokkeslett { $day }? Skriv for eksempel: kl 10.
meeting-at = { $at }
meeting-on = { $day }
meeting-when-no = { $why ->
    [past] Det er allerede over.
    [impossible] Den tiden finnes ikke.
    [skipped-hour] Den timen finnes ikke, for da stilles klokka.
    [contradiction] Dag og dato passer ikke sammen.
    [too-far] Det er mer enn halvannet år fram.
   *[not-a-time] Tiden ble ikke helt klar.
} Skriv dag og klokkeslett, for eksempel: torsdag kl 10.
meeting-where = Hvor er det? Skriv stedet, eller HOPP.
meeting-skip = Hopp over
meeting-place-long = Stedet ble litt langt. Det er plass til { $longest } tegn.
meeting-who = Hvem flere fra oss skal være med? Velg én eller flere, eller ALLE. INGEN hvis det bare er deg.
meeting-who-not-known = Vi finner ingen av oss som heter { $name }.
meeting-chosen = Ferdig
meeting-nobody = Ingen flere
meeting-pick = Velg ett av svarene.
meeting-you = deg
meeting-check = Stemmer dette: { $of }, { $at }. { $place } Med: { $who }. Alle får beskjed. Svar JA eller NEI.
meeting-check-place = Sted: { $place }.
meeting-check-no-place = Sted ikke satt.
meeting-beside = { $name } har alt noe annet omtrent da.
meeting-yes = Ja
meeting-no = Nei
meeting-stop = Avbryt
meeting-stopped = Greit. Ingenting er endret.
meeting-made = Det er satt opp: { $of } { $at }. Alle får beskjed. MØTER viser hvem som kommer.
meeting-by-word = { $name } får ikke denne beskjeden på telefonen. Si det når dere møtes.
meeting-made-already = Det møtet er alt satt opp. MØTER viser det.
meeting-double = Det står allerede: { $of } { $at }. Velg en annen tid, eller se MØTER.
meeting-start-again = Det er en stund siden, så vi begynner på nytt. Skriv MØTE.
meetings = Møter framover:
    { $lines }
meetings-line = { $at }: { $of }.
meetings-pick = { $name } { $at }
meetings-none = Ingen møter er satt opp. MØTE setter opp ett.
meeting-shown = Dette er { $what }.
    { $lines }
meeting-line = { $name }: { $state }
meeting-state = { $state ->
    [coming] kommer
    [declined] kan ikke
   *[asked] har ikke svart
}
meeting-move = Flytt
meeting-call-off = Avlys
meeting-move-when = Møtet er { $at }. Når skal det være i stedet?
meeting-move-check = Flytte { $of } fra { $was } til { $at }? Alle får beskjed og spørres på nytt. Svar JA eller NEI.
meeting-same-time = Det er allerede { $at }. Ingenting er endret.
meeting-is-moved = Møtet er flyttet til { $at }. Alle får beskjed.
meeting-off-sure = Avlyse { $what }? De som vet om det, får beskjed. Svar JA eller NEI.
meeting-is-called-off = Møtet { $at } er avlyst. De som visste om det, får beskjed.
meeting-is-let-go = { $name } er tatt ut, og får vite at det ikke trengs.
menu-meeting = Sett opp et møte
menu-meetings = Møter framover

## Somebody is away until a day
menu-return = Noen er borte en stund
menu-away = Jeg er borte en stund
return-who = Hvem er borte? Velg, eller skriv fornavnet.
return-ask = Til når er { $name } borte? Skriv dagen { $name } er tilbake, for eksempel 15. mars. Ingen trenger å si hvorfor.
return-ask-own = Til når er du borte? Skriv dagen du er tilbake, for eksempel 15. mars. Du trenger ikke å si hvorfor.
return-known = Nå står det { $day }.
return-line = { $name } er tilbake { $day }.
return-remove = Fjern datoen
return-stop = Avbryt
return-stopped = Greit. Ingenting er endret.
return-which = Hvilken dag mener du?
return-until = { $day }
return-day-no = { $why ->
    [past] Velg en dag som kommer, tidligst i morgen.
    [too-far] Det er mer enn halvannet år fram.
    [impossible] Den dagen finnes ikke.
    [contradiction] Dag og dato passer ikke sammen.
    [no-day] Det ble ikke helt klart hvilken dag.
   *[not-a-time] Dagen ble ikke helt klar.
} Skriv for eksempel: til 15. mars.
return-check = { $name } er tilbake { $day }? Til da sender vi ikke noe av oss selv, og { $name } får vite det. Svar JA eller NEI.
return-check-own = Er du tilbake { $day }? Til da er det stille fra oss. De ansatte får vite dagen. START slår på igjen. Svar JA eller NEI.
return-yes = Ja
return-no = Nei
return-on = Greit. { $name } får fred til { $day }. Dere får beskjed fjorten dager før, så noe kan være klart.
return-on-own = Greit. Det er stille fra oss til { $day }. Skriver du, svarer vi. START slår på igjen når du vil.
return-before-own = Før det er det avtalt: { $what }.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Det minner vi ikke om nå. Skal noe av det flyttes eller avlyses, skriv FLYTT eller AVLYS.
return-before = Før det er det avtalt ({ $count }): { $times }.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Skal noe av det flyttes eller avlyses, skriv AVTALER { $name }.
return-company-told = Den som skulle bli med, får vite at det er usikkert.
return-already = Det står allerede: { $name } er tilbake { $day }.
return-over = Datoen for { $name } gjelder ikke lenger.
return-off = Datoen for { $name } er fjernet. Det som fortsatt er nyttig, kommer nå.
return-off-own = Datoen er fjernet. Fint å ha deg her.
return-noted = Hei. Det er stille fra oss til { $day }, så du får ha fred. Skriver du, svarer vi. START slår på igjen når du vil.
return-told = { $name } er borte og tilbake { $day }. Til da er det stille fra oss. { $name } kan skrive når som helst.
return-ended = { $name } vil ha meldinger igjen, så datoen { $day } gjelder ikke lenger.
return-soon = { $name } er tilbake { $day }. Er noe klart? En avtale en av de første dagene hjelper.
return-free = { $name } er tilbake { $day }. { $taker } kan ikke ordne det likevel. Hvem kan?
return-take = Jeg ordner
return-appointment = Avtale
return-taken = { $taker } ordner noe til { $name } er tilbake. Takk for at du ville.
return-screen = { $name } er tilbake { $day }. { $taker } ordner noe.
return-yours = Takk. Da ordner du noe til { $name } er tilbake { $day }. En avtale en av de første dagene hjelper.
return-drop = Kan ikke
return-given-up = Takk for at du sier fra. De andre er spurt om { $name }.
return-not-yours = Det er ikke du som ordner noe til { $name } nå, så ingenting er endret.
return-first-word = Hei { $name }. Fint å høre fra deg når det passer. Ingenting haster. Hilsen { $readers }
signal-return = { $name } er snart tilbake, og ingen har sagt at noe er klart ({ $at }).
signal-request = { $name } vil ha hjelp med en avtale, og ingen har tatt det ({ $at }). Ta kontakt.
signal-check-in = Så vidt vi vet, ble det ikke noe av de siste avtalene til { $name }, og ingen har bestemt hva vi gjør ({ $at }). Velg hvem med OPPFØLGER.

## What staff see and change of a participant's appointments

appointments-for =
    { $count ->
        [one] { $name } har én avtale. Velg den for å se mer:
       *[other] { $name } har { $count } avtaler. Velg en for å se mer:
    }
appointments-none-for = { $name } har ingen avtaler her. AVTALE skriver opp en.
appointment-when-new-for = Hvilken ny tid er avtalt? Skriv den, for eksempel tirsdag kl 10.
appointment-several-for = Det er et møte med flere. Skriv MØTER for å endre det.
appointment-moved-for = Ny tid for { $name } er skrevet opp: { $what }. { $name } får beskjed.
appointment-moved-for-unsaid = Ny tid for { $name } er skrevet opp: { $what }. { $name } får ikke slikt på telefonen. Si det når dere møtes.
appointment-deleted-for = Tatt bort for { $name }: { $what }. { $name } får beskjed, men ikke de avtalen er med. Ble det feil, svar ANGRE.
appointment-deleted-for-unsaid = Tatt bort for { $name }: { $what }. { $name } får ikke slikt på telefonen. Si det når dere møtes. Ble det feil, svar ANGRE.
appointment-back-for = Den står her igjen. { $what }. Var det noen som skulle bli med, så si fra til dem.
appointment-moved-by = Hei! { $name } har skrevet opp en ny tid for deg: { $what }. Passer det ikke, skriv FLYTT.
appointment-moved-by-discreet = Hei! { $name } har skrevet opp en ny tid for deg: { $at }. Passer det ikke, skriv FLYTT.
appointment-off-by = Hei! { $name } har tatt bort avtalen din: { $what }. Den gjelder ikke lenger. Lurer du på noe, skriv til oss.
appointment-off-by-discreet = Hei! Tiden { $at } gjelder ikke lenger. { $name } har tatt den bort. Lurer du på noe, skriv til oss.

## Samtaler: hvem som har dem

thread-take = Jeg tar den
thread-read = Les på siden
thread-linked = { $name } har skrevet ({ $at }).
thread-called =
    { $count ->
        [1] { $name } ringte ({ $at }) og vil bli ringt.
       *[other] { $name } ringte { $count } ganger, sist { $at }, og vil bli ringt.
    }
thread-no-text =
    { $count ->
        [1] { $name } sendte noe annet enn tekst ({ $at }). Det kan ikke leses her. Spør hva det gjaldt.
       *[other] { $name } sendte { $count } ting som ikke er tekst, sist { $at }. De kan ikke leses her. Spør hva det gjaldt.
    }
thread-still-waits = { $name } venter fortsatt på svar (siden { $since }).
thread-owner-reminded = { $name } venter på svar fra deg (siden { $since }). Svarer du ikke, går den videre til en annen. Det er helt greit.
thread-with = Vi snakker nå
thread-with-them = Fint. Samtalen med { $name } er din fortsatt.
thread-taken-by = { $owner } har tatt samtalen med { $name }.
thread-yours = Samtalen med { $name } er din nå.
thread-yours-already = Du har allerede samtalen med { $name }.
thread-has-owner = { $owner } har allerede tatt samtalen med { $name }. Takk!
thread-is-answered = { $owner } har allerede svart { $name }. Takk!
thread-is-closed = Samtalen med { $name } er avsluttet.
thread-not-sent = { $why } Ordene dine er ikke sendt.
thread-send-anyway = Send likevel

## What a receipt promises

receipt-open = Takk, meldingen er kommet fram. { $readers } leser den, og en av oss svarer deg i dag før { $ends }. Fare for liv: { $ambulance }. Automatisk svar.
receipt-closing = Automatisk svar: Den er kommet fram. Rekker vi det ikke før { $ends }, leser vi den { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Å snakke med: { $helpline }.
receipt-closing-unknown = Automatisk svar: Den er kommet fram. Vi leser til { $ends }, etter det vet vi ikke ennå når. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Å snakke med: { $helpline }.
receipt-shift = Takk, den er kommet fram. { $name } har vakt til { $ends } og leser den. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
receipt-later = Automatisk svar: Meldingen er kommet fram. Vi leser den { $at }, ikke før. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med nå: { $helpline }.
receipt-sooner = Automatisk svar: Meldingen er kommet fram. Vi leser den { $at }, kanskje før. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med nå: { $helpline }.
receipt-unknown = Automatisk svar: Meldingen er tatt vare på. Vi vet ikke ennå når noen leser den. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med nå: { $helpline }.
receipt-nobody = Meldingen er lagret, men ingen er satt opp til å lese den ennå. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
receipt-one-of-us = En av oss
receipt-when-open = En av oss svarer deg i dag før { $ends }.
receipt-when-closing = Rekker vi det ikke før { $ends }, leser vi den { $at }.
receipt-when-closing-unknown = Vi leser til { $ends }, og etter det vet vi ikke ennå når.
receipt-when-shift = { $name } har vakt til { $ends } og leser den.
receipt-when-later = Vi leser den { $at }, ikke før.
receipt-when-sooner = Vi leser den { $at }, kanskje før.
receipt-when-unknown = Vi vet ikke ennå når noen leser den.
receipt-when-nobody = Ingen er satt opp til å lese den ennå.
receipt-today = i dag { $clock }
receipt-day = { $at }
help-told = Meldingen er hos oss. { $promise } Skriv gjerne mer. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. MENY viser alt du kan gjøre. Automatisk svar.
    .sms = Automatisk svar: { $promise } Skriv gjerne mer. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. MENY viser alt.
help-stranger-told = Meldingen er hos oss. { $promise } Skriv fornavnet ditt, ikke mer. Har du en kode, send den. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
    .sms = Automatisk svar: { $promise } Skriv fornavnet ditt, ikke mer. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.

## Where it stands

status-message = Meldingen din fra { $when } er tatt vare på. { $stands }
status-call = Du ringte { $when } og venter på å bli ringt. { $stands }
status-taken = { $name } har den.
status-answered = { $name } svarte deg { $when }. Skriv gjerne mer.
status-none = Du har ikke skrevet noe som venter på svar her. Skriv når du vil. MENY viser resten.
menu-status = Hva skjer med meldingen min

## Answering, the rota and the numbers, as settings

setting-name-answering = Vakt og svar
setting-name-numbers-checked = Nødnumrene sjekket
setting-name-phone = Telefon i åpningstiden
setting-name-answer-minutes = Neste får beskjed etter
setting-name-alarm-minutes = Ved fare, neste etter
setting-name-silent-minutes = Minnet på å svare etter
setting-name-first-word-days = Første ord tidligst etter
setting-name-night-shifts = Vakter om natta
setting-name-shift-hours = Høyst på vakt
setting-answering =
    Slik blir folk svart:
    { $lines }
setting-count-ask = { $what } nå: { $now }. Skriv et tall fra { $least } til { $most }.
setting-count-unclear = Skriv ett tall fra { $least } til { $most }.
setting-phone-ask = De som ringer i åpningstiden, settes over til: { $now }. Skriv nummeret, for eksempel 67 00 00 00. Det vises ikke til dem.
setting-phone-none = Ikke sett over
setting-phone-unclear = Det ser ikke ut som et telefonnummer. Skriv alle sifrene, for eksempel 67 00 00 00 eller +47 67 00 00 00.
setting-night-ask = Vakter om natta nå: { $now }. Skal vakter kunne ligge i natteroen?
setting-night-on = ja
setting-night-off = nei
setting-night-unclear = Skriv JA hvis vakter kan ligge om natta, eller NEI.
setting-hours-a-week = { $count ->
        [one] 1 time i uka
       *[other] { $count } timer i uka
    }
setting-days-long = { $count ->
        [one] 1 dag
       *[other] { $count } dager
    }
setting-numbers = Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Politi: { $police }. Sist sjekket { $checked }. Er et nummer feil, endres det av den som drifter løsningen.
setting-numbers-checked = Vi har sjekket dem
setting-substitute-unclear = Skriv hvem som er vikar, og når, for eksempel: 27.11 planleggingsdag, vikar Anne 10-12.
setting-closed-substitute = { $days }, vikar { $name } { $first } til { $last }
day-numbers = Nødnumrene ble sist sjekket { $day }. Slå dem opp. En koordinator sier fra med INNSTILLINGER, Nødnumre.
opening-told = { $readers } leser det du skriver, { $hours }. Du kan skrive når som helst.

## Når noen ringer

voice-number-button = Vis nummeret
voice-rung-button = Har ringt
voice-number = { $name } ringte fra { $number }. Nummeret er bare for å ringe tilbake nå. Ring fra tilbudets telefon eller med skjult nummer.
voice-number-none = Vi har ikke noe nummer å ringe { $name } på her.
voice-number-take-first = Ta samtalen med { $name } først, så ser du nummeret.
voice-rung = Takk! Nå vet de andre at du har ringt { $name }.
voice-rung-already = { $name } venter ikke lenger på å bli ringt. Takk!
voice-rung-by = { $caller } har ringt { $name }.
voice-many =
    { $count ->
        [1] En annen har ringt fra et ukjent nummer. Du får det etter hvert, høyst { $most } i timen.
       *[other] { $count } andre har ringt fra ukjente numre. De kommer etter hvert, høyst { $most } i timen.
    }
voice-withheld = Noen ringte med skjult nummer ({ $at }). Dem kan vi ikke ringe tilbake.
voice-receipt-open = Vi så at du ringte. { $readers } er her, og en av oss ringer deg i dag før { $ends }. Fare for liv: { $ambulance }. Automatisk svar.
voice-receipt-closing = Vi så at du ringte. Rekker vi ikke å ringe før { $ends }, ser vi på det { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.
voice-receipt-shift = Vi så at du ringte. { $name } har vakt til { $ends } og ser det. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
voice-receipt-later = Automatisk svar: Vi så at du ringte. Vi ringer deg, men først { $at }. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med nå: { $helpline }.
voice-receipt-unknown = Automatisk svar: Vi så at du ringte, men vet ikke ennå når noen kan ringe deg. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med nå: { $helpline }.
voice-receipt-nobody = Vi så at du ringte, men ingen er satt opp til å ringe tilbake ennå. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.
voice-receipt-taken = Vi så at du ringte, og { $name } får beskjed. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. Automatisk svar.
voice-stranger = Automatisk svar: Vi så at du ringte, og ringer når vi er her. Skriv fornavnet ditt, ikke mer. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.
voice-stranger-nobody = Hei! Vi så at du ringte, men ingen er satt opp til å ringe tilbake ennå. Fare for liv: { $ambulance }. Legevakt: { $urgent }. Automatisk svar.
signal-withheld = Noen ringte med skjult nummer ({ $at }). Dem kan vi ikke ringe tilbake.
day-withheld = Noen ringte med skjult nummer ({ $at }). Dem kan vi ikke ringe tilbake.

## Pages for staff, behind a short sign-in

menu-page = Les på siden
page-title = Samtaler
page-skip = Hopp til innholdet
page-out = Logg ut
page-out-done = Du er logget ut. Skriv SIDE i chatten når du vil inn igjen.
page-back-to-list = Alle samtaler
page-refresh = Se etter nytt
page-gone = Lenken gjelder ikke lenger. Skriv SIDE i chatten, så får du en ny.
page-broken = Noe gikk galt hos oss. Prøv igjen om litt.
page-too-many = Det er for mange forsøk på en gang. Prøv igjen om et minutt.
page-erased = Denne samtalen finnes ikke lenger. Ingenting er sendt.
page-kept = Det du skrev, er ikke sendt. Her er det:
page-again = Prøv igjen
page-wrong = Dette må rettes
page-old-form = Siden hadde stått en stund. Ordene dine er her. Se over dem og gå videre.
page-sign-title = Logg inn
page-sign-hello = Hei { $name }. Skriv koden din på seks siffer.
page-sign-code = Kode, seks siffer
page-sign-in = Logg inn
page-sign-forgotten = Glemt koden? Be en koordinator skrive NY KODE og navnet ditt i chatten.
page-choose-title = Velg en kode
page-choose-hello = Hei { $name }. Velg en kode på seks siffer som bare du vet. Du trenger den hver gang du logger inn her.
page-choose-again = Samme kode en gang til
page-choose = Velg koden og logg inn
page-rest-title = Er du der fortsatt?
page-rest-hello = Det har vært stille en stund. Skriv koden din, så er du tilbake der du var.
page-code-digits = Koden har { $digits } siffer og ikke noe annet.
page-code-weak = Den koden er lett å gjette. Velg en uten rekke eller mønster.
page-code-unlike = De to kodene er ikke like. Skriv den samme to ganger.
page-code-wrong =
    { $count ->
        [one] Koden stemte ikke. Du har ett forsøk igjen.
       *[other] Koden stemte ikke. Du har { $count } forsøk igjen.
    }
page-code-locked = Det ble for mange forsøk. Prøv igjen { $until }.
page-code-stopped = Koden er stengt etter mange forsøk. Be en koordinator om en ny.
page-code-locked-told = Noen skrev feil kode på siden fem ganger. Den er stengt til { $until }. Var det ikke deg, si fra til en koordinator.
page-code-stopped-told = Noen skrev feil kode på siden ti ganger. Den er stengt til en koordinator gir deg en ny. Var det ikke deg, si fra nå.
page-code-chosen = Det er valgt en kode for siden i ditt navn. Var det ikke deg, si fra til en koordinator med en gang.
page-code-reset = Koden din for siden er nullstilt. Skriv SIDE, så velger du en ny. Var det uventet, si fra til en koordinator.
page-address = Lenken virker én gang, i 15 minutter: { $address }
page-address-nowhere = Siden er ikke satt opp ennå. Den som drifter dette, må sette PUBLIC_URL først.
page-reset-who = Hvem skal få ny kode? Skriv NY KODE og navnet, for eksempel NY KODE Ola.
page-reset-nobody = Vi finner ingen i teamet med det navnet. Skriv NY KODE og fornavnet.
page-reset-self = Din egen kode er det en annen koordinator som nullstiller. Be en av dem skrive NY KODE og navnet ditt.
page-reset-which = Flere heter { $name }. Hvem er det?
page-reset-ask = Skal { $name } få velge ny kode til siden? Den gamle slutter å virke, og { $name } blir logget ut.
    .sms = Skal { $name } velge ny kode til siden? Den gamle slutter å virke, og { $name } logges ut. Svar JA eller NEI.
page-reset-yes = Ja, ny kode
page-reset-no = Nei
page-reset-done = { $name } velger en ny kode neste gang, og har fått beskjed.
page-reset-none = { $name } har ingen kode ennå, så ingenting er endret.
page-reset-kept = Greit. Koden er den samme.
page-list-waiting = Venter på svar
page-list-mine = Dine
page-list-others = De andre
page-list-none = Ingen venter nå.
page-last = Sist skrevet { $at }
page-urgent = HASTER
page-call-back = Vil bli ringt
page-for-minutes =
    { $count ->
        [0] nå nettopp
        [one] i ett minutt
       *[other] i { $count } minutter
    }
page-for-hours =
    { $count ->
        [one] i en time
       *[other] i { $count } timer
    }
page-for-days =
    { $count ->
        [one] i ett døgn
       *[other] i { $count } døgn
    }
page-state-waiting = Venter på svar
page-state-taken = { $owner } har den
page-state-mine = Du har den
page-state-answered = { $owner } har svart
page-state-answered-mine = Du har svart
page-state-closed = Avsluttet
page-somebody = Noen
page-messages = Meldinger
page-call = Ringte, og fikk ikke snakket med noen.
page-rung = Ringte tilbake.
page-no-text = Sendte noe annet enn tekst. Det er ikke lagret.
page-step-opened = Begynte { $at }
page-step-told-owner = { $who } fikk beskjed { $at }, og har svart før
page-step-told-shift = { $who } fikk beskjed { $at }, på vakt
page-step-told-leader = { $who } fikk beskjed { $at }, som leder
page-step-told-all = Alle på jobb fikk beskjed { $at }: { $who }
page-step-told-nobody = Ingen fikk beskjed { $at }. De som kommer først, får den.
page-step-alarmed = { $who } ble varslet { $at }
page-step-taken = { $who } tok den { $at }
page-step-answered = { $who } svarte { $at }
page-step-reminded = { $who } ble minnet på den { $at }
page-step-given-back = { $who } ga den fra seg { $at }
page-step-went-back = Den gikk tilbake fra { $who } { $at }
page-step-handed-over = { $who } tok over { $at }
page-step-closed = { $who } avsluttet den { $at }
page-answer-title = Svar til { $name }
page-answer-label = Svaret ditt
page-answer-hint = Først ser du det slik { $name } leser det. Ingenting sendes før det.
page-look = Se det før det sendes
page-ready-title = Ferdige svar
page-ready-hint = Et trykk legger ordene i feltet. Ingenting sendes.
page-look-title = Slik leser { $name } det
page-by-sms = Det går som SMS.
page-by-telegram = Det går på Telegram.
page-send = Send til { $name }
page-change = Endre
page-sent = Sendt til { $name }.
page-empty = Skriv noe først.
page-long = Det er { $length } tegn. Høyst { $longest } går.
page-closed-words = Samtalen er avsluttet. Sender du likevel, åpner den seg igjen. Ordene dine står her.
page-note-title = Notat, sendes aldri
page-note-hint = Bare de som jobber her, kan lese dette.
page-note-label = Nytt notat
page-note-save = Lagre notatet
page-note-saved = Notatet er lagret. Det sendes aldri.
page-plan-title = Planen for en dårlig natt
page-is-note = Det ser ut som et notat, så det er ikke sendt. Notatfeltet er lenger ned.
page-step-number-shown = { $who } så nummeret { $at }
page-on-shift = på vakt
page-declined = Greit. Den blir der den er.
page-asked-title = { $giver } spør om du tar over
page-asked-yes = Ja, jeg tar over
page-asked-no = Nei, ikke nå
page-close-word = Skal samtalen avsluttes, kan { $name } få et siste ord fra deg:
page-close-with = Lukk med et siste ord
page-close-without = Lukk uten
page-next-title = Gi den videre eller avslutt
page-take = Jeg tar den
page-taken = Nå har du den.
page-give-back = Gi den fra meg
page-given-back = Den er gitt videre. De andre får beskjed.
page-closed = Samtalen er avsluttet. Skriver { $name } igjen, åpner den seg.
page-hand-title = La noen andre ta den
page-hand-summary = Hva bør de vite? Bare de leser det.
page-hand = Spør om de tar den
page-hand-nobody = Velg hvem som skal ta den.
page-handed = Spurt. Du har den til det er sagt ja.
page-handed-later = Blir spurt når natta er over, hvis samtalen er din ennå.
call-words-kept = Les hvorfor på siden: SIDE
organise-copy-kept = { $name } har skrevet til { $count } om { $title } { $when }. Ordene leses på siden: SIDE
request-words-kept = { $name } har skrevet mer om tiden { $at }. Ordene leses på siden: SIDE
call-more-kept = { $name } skriver mer om hvorfor. Ordene leses på siden: SIDE
request-yours-kept = { $told } Det er skrevet mer. Ordene leses på siden: SIDE

## A first word to somebody silent

menu-greet = Hils på noen
thread-more-left =
    { $count ->
        [one] Og én melding til fra { $name }. Den står på siden.
       *[other] Og { $count } meldinger til fra { $name }. De står på siden.
    }
first-word = { $name }: { $text }
first-word-silent =
    Det er en stund siden vi hørte fra disse.{ $more ->
        [0] { "" }
       *[other] { " " }Og { $more } til.
    } Velg en du vil hilse på:
first-word-somebody = Noen
first-word-silent-one = { $name } (siden { $day })
first-word-silent-nobody = Ingen har vært stille lenge nå. HILS og et fornavn hilser på hvem du vil.
first-word-unknown = Fant ingen deltaker med det navnet. STILLE viser hvem det er lenge siden vi hørte fra.
first-word-which = Hvem mener du?
first-word-choose = Hva vil du si til { $name }? Det spør ikke om noe, så { $name } trenger ikke svare.
first-word-1 = Tenkte på deg. Du trenger ikke svare.
first-word-2 = Hei! Håper du har det greit. Du trenger ikke svare.
first-word-3 = Hei! Det er fint å se deg når det passer. Ingenting haster.
first-word-own = Egne ord
first-word-ask = Skriv det du vil si til { $name }. Kort er fint, og helst ikke et spørsmål.
first-word-too-long = Det ble litt langt ({ $length } tegn). Skriv det på nytt, høyst { $longest }.
first-word-check =
    { $name } får:
    { $sender }: { $text }
first-word-check-telling =
    På en låst skjerm kan andre lese: { $words }. { $name } får:
    { $sender }: { $text }
first-word-send = Send
first-word-change = Endre
first-word-stop = Avbryt
first-word-sent = Sendt til { $name }. Det er greit om det ikke kommer svar.
first-word-sent-later = Den går til { $name } { $at }. Det er greit om det ikke kommer svar.
first-word-lately = { $sender } hilste på { $name } { $at }. Neste hilsen kan gå { $next }, så det ikke blir for mye.
first-word-lately-yours = Du hilste på { $name } { $at }. Neste hilsen kan gå { $next }, så det ikke blir for mye.
first-word-not-now = Det går ikke å hilse på { $name } nå. Skriver { $name }, får dere det som vanlig.
first-word-waits = { $name } har skrevet og venter på svar. Skriv SVAR.
first-word-stopped = Greit. Ingenting er sendt.
first-word-gone = Det som ventet her, gjelder ikke lenger. Ingenting er sendt. Skriv HILS for å begynne på nytt.

## Figures for those who lead

menu-figures = Se tall
measure = Fra { $begins } til { $until }:
measure-inside = Første svar i åpningstiden: halvparten innen { $median }, ni av ti innen { $slow }.
measure-inside-few = Første svar i åpningstiden: for få til å si noe.
measure-outside = Første svar ellers: halvparten innen { $median }, ni av ti innen { $slow }.
measure-outside-few = Første svar ellers: for få til å si noe.
measure-minutes = { $count } min
measure-hours = { $count ->
        [one] 1 time
       *[other] { $count } timer
    }
measure-moved = Tatt: { $taken }. Gitt tilbake: { $back }. Gikk videre av seg selv: { $went }.
measure-moved-few = Tatt og gitt tilbake: for få til å si noe.
measure-load = Timer på vakt til sammen: { $hours }.
measure-load-few = Timer på vakt: for få til å si noe.
measure-waiting = Venter nå: { $count }. Den første siden { $since }.
measure-waiting-none = Ingen venter nå.
measure-without-owner = Uten noen som ser dem: { $count }. Det skal ikke skje. Skriv SVAR og ta dem.

## The rota

shift-span = { $at }-{ $end }
shift-clock = { $hour }
shift-clock-minutes = { $hour }.{ $minute }
shift-every-week = { $weekly }-{ $end }
shift-series-from = { $what } fra og med { $day }
shift-held = { $what }: { $name }
shift-open = { $what }: ledig
shift-the = { $what }
shift-line = { $letter }: { $what }
shift-pick = Se { $letter }
shift-mine =
    Vaktene dine:
    { $lines }
shift-none = Du har ingen vakter nå. VAKTER viser hva som er ledig, og NY VAKT setter opp en.
shift-list =
    Vaktene de neste to ukene:
    { $lines }
shift-list-none = Ingen vakter er satt opp de neste to ukene. NY VAKT setter opp en.
shift-which = Hvilken vakt gjelder det?
shift-yours = Du har vakt { $what }.
shift-take = Jeg tar den
shift-take-this = Ta { $what }
shift-leave = Avløs meg
shift-give = Gi bort
shift-swap = Bytt
shift-change = Endre tid
shift-take-away = Ta bort vakta
shift-end-series = Avslutt ukentlig vakt
shift-edit = Endre en vakt
shift-yes = Ja
shift-no = Nei
shift-stop = Avbryt
shift-whose = Hvem skal ha vakta? Velg, eller skriv fornavnet.
shift-who-open = La den stå ledig
shift-who-not-known = Det navnet fant vi ikke på teamet.
shift-only-own = Du kan sette opp vakter for deg selv. Skal en annen ha den, spør en av de ansatte.
shift-when = Når er vakta? Skriv for eksempel: tirsdag 17-21, 3.12 kl 17 til 22, eller hver tirsdag 17-21 til jul.
shift-when-no = { $why ->
        [hours] Det mangler når vakta begynner og slutter. Skriv for eksempel: tirsdag 17-21.
        [weeks] Vakter kan gjentas hver uke, ikke sjeldnere. Skriv for eksempel: hver tirsdag 17-21.
        [past] Det er allerede over. Skriv en dag som kommer, for eksempel: tirsdag 17-21.
        [impossible] Den datoen eller det klokkeslettet finnes ikke. Skriv for eksempel: tirsdag 17-21.
        [skipped-hour] Den timen finnes ikke, for da stilles klokka. Velg en annen time.
        [contradiction] Dag og dato passer ikke sammen. Skriv for eksempel: tirsdag 17-21.
        [too-far] Det er for langt fram. Vakter settes opp inntil et år fram.
       *[not-a-time] Tiden ble ikke helt klar. Skriv for eksempel: tirsdag 17-21, eller hver tirsdag 17-21 til jul.
    }
shift-which-day = Hvilken dag mener du?
shift-start-again = Det er en stund siden, så begynn på nytt: NY VAKT.
shift-stopped = Greit. Ingenting er endret.
shift-for-you = deg
shift-for-anybody = den som vil
shift-check = Vakt for { $who }: { $what }. Stemmer det? Svar JA eller NEI.
shift-check-until = Vakt for { $who } { $what }, fra { $since }: { $count ->
        [one] 1 vakt
       *[other] { $count } vakter
    }. Stemmer det? Svar JA eller NEI.
shift-check-on = Vakt for { $who } { $what }, fra { $since } til noen avslutter den. { $count } settes opp nå. Stemmer det? Svar JA eller NEI.
shift-done = Vakta er satt opp: { $what }. Ble det feil, svar ANGRE.
shift-done-for = Vakta er satt opp: { $what }. { $name } får vite det. Ble det feil, svar ANGRE.
shift-done-open = Vakta er satt opp: { $what }. { $asked ->
        [0] Ingen kan ta den etter reglene nå, så den står ledig i VAKTER.
        [one] Én er spurt om å ta den.
       *[other] { $asked } er spurt om å ta den.
    } Ble det feil, svar ANGRE.
shift-done-weekly = Satt opp: { $what }. { $against ->
        [0] { $count } vakter ligger klare, flere kommer etter hvert.
       *[other] { $against } av { $count } vakter står ledige, for der sier reglene om hvile, natt eller timer nei.
    } Ble det feil, svar ANGRE.
shift-no-past = Den tiden har alt begynt. Velg en vakt som ligger foran oss.
shift-no-far = Det er mer enn et år til. Vakter settes opp inntil et år fram, så prøv igjen senere.
shift-no-length = En vakt er fra én til tolv timer. Del den gjerne i to, med en annen på den ene.
shift-no-long-night = Den natta stilles klokka tilbake, så vakta blir en time lengre. En vakt er fra én til tolv timer. La den slutte en time før, eller del den i to.
shift-no-night = Vakter legges ikke om natta her ({ $begins }-{ $ends }). Velg en tid utenom.
shift-no-twice = { $whose ->
        [own] Du har alt en vakt da. Velg en annen tid, eller gi bort den du har.
       *[other] { $name } har alt en vakt da. Velg en annen tid eller en annen.
    }
shift-no-rest = { $whose ->
        [own] Da får du ikke elleve timer fri imellom. Det er loven, og ingen her kan gjøre unntak. Velg en annen tid, eller gi bort den andre.
       *[other] Da får ikke { $name } elleve timer fri imellom. Det er loven, og ingen her kan gjøre unntak. Velg en annen tid eller en annen.
    }
shift-no-week = { $whose ->
        [own] Da blir det over { $most } timer den uka, og det er taket for alle her. Velg en annen uke, eller gi bort en vakt.
       *[other] Da blir det over { $most } timer den uka for { $name }. Taket gjelder alle, også når lederen spør. Velg en annen uke eller en annen.
    }
shift-taken = { $name } har alt tatt vakta { $what }. Takk for at du ville.
shift-taken-yours = Takk. Vakta er din: { $what }. Passer det ikke likevel, svar ANGRE.
shift-no-fit = { $whose ->
        [own] Den går ikke sammen med vaktene du har. Velg en annen tid.
       *[other] Den passer ikke for { $name }. Velg en annen tid eller en annen.
    }
shift-other-cannot = { $name } kan ikke ta den vakta. Spør gjerne en annen.
shift-gone = Den vakta gjelder ikke lenger ({ $what }). VAKTER viser hva som står.
shift-not-yours = Den vakta er ikke din nå ({ $what }), så ingenting er endret.
shift-has-begun = Vakta har begynt ({ $what }). Velg Avløs meg for å gi fra deg resten.
shift-relieved = Greit, du er avløst: { $what }. { $asked ->
        [0] Ingen andre kan ta den etter reglene. Lederen får vite det.
        [one] Én er spurt, og lederen får vite det.
       *[other] { $asked } er spurt, og lederen får vite det.
    } Ombestemmer du deg, svar ANGRE.
shift-free = En vakt er ledig: { $what }. Kan du ta den? Helt greit å la være.
shift-left = En vakt er ledig: { $what }. Du er neste i rekka til noen tar den.
shift-nobody = Ingen har vakta { $what }. Du er neste i rekka. Ta den selv, eller spør noen.
shift-empty = Vakta { $what } har begynt, og ingen har den. Du er neste i rekka.
shift-found = { $name } har vakta { $what }.
shift-made = { $name } har satt deg opp på vakt: { $what }. Passer det ikke, skriv VAKT.
shift-moved = { $name } har flyttet vakta di { $before }. Ny tid: { $what }.
shift-off = { $name } har tatt bort vakta di: { $what }. Du trenger ikke gjøre noe.
shift-change-when = Ny tid for vakta { $what }? Skriv for eksempel: tirsdag 17-21.
shift-changed = Flyttet: { $before } er nå { $what }. Den som har vakta, får vite det.
shift-off-sure = Ta bort vakta { $what }? Den som har den, får vite det. Svar JA eller NEI.
shift-off-done = Tatt bort: { $what }. Den som hadde vakta, får vite det.
shift-end-sure = Avslutte den ukentlige vakta fra og med { $what }? De som har den, får vite det. Svar JA eller NEI.
shift-series-ended = Avsluttet: { $what }. De som hadde vaktene, får vite det.
shift-no-series = Vakta { $what } er ikke ukentlig. Du kan ta den bort for seg.
shift-to-whom = Hvem vil du spørre? De får svare ja eller nei.
shift-nobody-can = Ingen andre kan ha den vakta etter reglene om hvile og timer. Velger du Avløs meg, er du fri likevel.
shift-swap-for = Hvilken vil du bytte med? Den andre får svare ja eller nei.
shift-nothing-to-swap = Det er ingen vakt å bytte med nå. Du kan fortsatt velge Gi bort eller Avløs meg.
shift-asked = { $name } er spurt. Vakta er din til { $name } sier ja: { $what }. ANGRE trekker det tilbake.
shift-offer = { $name } spør om du kan ta vakta { $what }. Svar JA eller NEI. Helt greit å si nei.
shift-offer-swap = { $name } vil bytte vakt: du får { $what } og gir { $other }. Svar JA eller NEI. Helt greit å si nei.
shift-offer-accepted = Takk. Vakta { $what } er din. { $name } får vite det.
shift-swap-accepted = Byttet. Du har { $what }, og { $name } har { $other }.
shift-offer-declined = Greit. Den som spurte, får vite det.
shift-offer-withdrawn = Det er trukket tilbake. Vakta er fortsatt din.
shift-offer-gone = Det gjelder ikke lenger, for noe er endret siden. VAKT viser dine.
shift-answer-yes = { $name } sier ja: { $what }. Du er fri fra den.
shift-answer-no = { $name } kan ikke: { $what }. Vakta er fortsatt din. Velger du Avløs meg, spør vi alle.
shift-evening = Husk vakta { $what }. Passer det ikke, velg Avløs meg. Du trenger ingen grunn.
shift-soon = Snart vakt: { $what }. { $waiting ->
        [0] Ingen venter nå.
        [one] Én samtale venter.
       *[other] { $waiting } samtaler venter.
    }
shift-over = Vakta er over. { $count ->
        [one] Én samtale er fortsatt din. Gi den videre med ett trykk, eller behold den.
       *[other] { $count } samtaler er fortsatt dine. Gi dem videre med ett trykk, eller behold dem.
    } Takk for innsatsen.
shift-hand-back = Gi videre
shift-handed-back = { $count ->
        [one] Samtalen er gitt videre. Nå har du fri.
       *[other] { $count } samtaler er gitt videre. Nå har du fri.
    }
shift-nothing-to-hand = Du har ingen samtaler å gi videre. Nå har du fri.
shift-load =
    Belastningen din, bare for deg og lederen:
    { $lines }
shift-load-week = Uka fra { $monday }: { $hours } t{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 samtale
       *[other] { $threads } samtaler
    }, { $nights ->
        [one] 1 natt
       *[other] { $nights } netter
    }
shift-load-figures = { $hours } t{ $minutes ->
        [0] { "" }
       *[other] { " " }{ $minutes } min
    }, { $threads ->
        [one] 1 samtale
       *[other] { $threads } samtaler
    }, { $nights ->
        [one] 1 natt
       *[other] { $nights } netter
    }
shift-load-team =
    Teamet, bare for deg som leder:
    { $lines }
shift-load-person = { $name }: denne uka { $this }. Fire uker før: { $before }
signal-shift = En vakt mangler noen ({ $at }). VAKTER viser hvilken.
menu-shift = Mine vakter
menu-shifts = Vaktene
menu-shift-new = Ny vakt
menu-load = Belastning

## When it is serious

danger-numbers =
    { $kind ->
        [overdose] Automatisk svar: RING { $ambulance } NÅ. Ingen straffes for det. Gi nalokson hvis du har. Puster ikke normalt: hjerte-lungeredning. { $promise }
        [discreet] Automatisk svar: Meldingen er kommet fram. { $promise } Haster det: { $police } eller { $ambulance }. Legevakt: { $urgent }. Noen å snakke med: { $helpline }.
       *[helpline] Automatisk svar: Fare for liv, ring { $ambulance } nå. Legevakt: { $urgent }. Noen å snakke med: { $helpline }. { $promise } Du kan skrive mer her.
    }
alarm-ring = HASTER: { $name } trenger noen nå.
alarm-mine = Jeg har den
alarm-heard =
    { $how ->
        [quiet] { $name } har fått beskjed.
       *[aloud] { $name } er varslet.
    }
alarm-here =
    { $how ->
        [quiet] { $name } har meldingen din nå.
       *[aloud] { $name } er her nå.
    }

## A plan for a bad night

menu-night-plan = Min plan
plan-night-ask = Hva hjelper deg når en natt er vond? Skriv det med dine egne ord, i én melding på høyst { $longest } tegn. NØD viser det på telefonen din. Vi leser det bare hvis du vil.
plan-night-later = Ikke nå
plan-night-as-before = Greit. Alt er som før.
plan-night-empty = Det kom ingen ord. Skriv hva som hjelper deg, eller velg Ikke nå.
plan-night-too-long = Det var { $length } tegn, og det er plass til { $longest }. Ingenting er lagret ennå, og det som sto her før, står. Send det litt kortere.
plan-night =
    Planen din:
    { $text }
    { $shared ->
        [yes] Den som svarer deg, kan lese den.
       *[no] Bare du kan lese den.
    }
plan-night-kept =
    Lagret:
    { $text }
    NØD viser det. { $shared ->
        [yes] Den som svarer deg, kan lese det.
       *[no] Bare du kan lese det.
    } Angrer du, svar ANGRE.
plan-night-write = Skriv en ny
plan-night-share-yes = Del den med den som svarer meg
plan-night-share-no = Ikke del den lenger
plan-night-shared =
    { $shared ->
        [yes] Greit. Den som tar samtalen med deg, kan lese planen. MIN PLAN endrer det.
       *[no] Greit. Nå kan bare du lese planen.
    }
plan-night-delete = Slett den
plan-night-delete-sure = Skal planen slettes? Svar JA eller NEI.
plan-night-delete-yes = Ja
plan-night-delete-no = Nei
plan-night-deleted = Planen er slettet. Angrer du, svar ANGRE innen ti minutter.
plan-night-none = Det står ingen plan her. MIN PLAN skriver en.
plan-night-undone =
    Planen er som før:
    { $text }
plan-night-undone-none = Det du skrev, er tatt bort igjen. Var det en melding til oss, send den en gang til.
plan-night-own = { $text }
plan-night-of =
    { $name } har delt dette med den som svarer:
    { $text }

## Samtaler: gi fra seg, gi videre, avslutte, notere

thread-went-on = Samtalen med { $name } er ikke hos deg nå. Du trenger ikke gjøre noe.
thread-waits-for-anybody = Ingen har tatt samtalen med { $name } ennå.
thread-one-mine = { $name }, din siden { $since }
thread-one-waits = { $name }, venter siden { $since }
thread-one-answered = { $name }, besvart { $since }
thread-none = Ingen samtaler venter nå, og du har ingen.
thread-list = Samtaler. Hos deg: { $mine }. Venter på noen: { $waiting }.
thread-what = Samtalen med { $name }. Notater: { $count }. Hva vil du gjøre?
thread-of-another = { $why } Notater: { $count }.
thread-note = Notat
thread-more = Hva nå?
thread-back = Gi fra meg
thread-given-back = Greit. Samtalen med { $name } går videre til en annen.
thread-back-nobody = Det er ingen andre som kan ta samtalen med { $name } her, så den er fortsatt din. Et kort svar er nok.
thread-close = Lukk
thread-close-ask = Skal hilsenen sendes når samtalen avsluttes? Slik blir den: { $text }
thread-close-unanswered = { $name } har skrevet noe du ikke har svart på. Avslutte likevel? Hilsenen blir slik: { $text }
thread-close-more = { $name } har nettopp skrevet mer. Les det først, så kan du avslutte etterpå.
thread-close-word = Med hilsen
thread-close-only = Uten hilsen
thread-closed-with = Hilsenen er sendt til { $name }, og samtalen er avsluttet. Skriver { $name } igjen, åpner den seg.
thread-closed-only = Samtalen med { $name } er avsluttet. Skriver { $name } igjen, åpner den seg.
thread-last-word = Takk for praten, { $name }. Skriv når du vil, så leser vi det.
thread-last-word-stranger = Takk for praten. Skriv når du vil, så leser vi det.
thread-gone-words =
    Det ble ikke sendt. Den samtalen finnes ikke lenger her. Du skrev:
    { $text }
thread-hello = Hei, det er { $name }. Nå er det jeg som svarer deg her.
contact-sent-reopened = { $sent } Samtalen var avsluttet, og er åpen igjen.
menu-threads = Samtaler
menu-ready = Ferdige svar
menu-another = En annen som svarer meg
handover-button = Gi videre
handover-whom = Hvem skal samtalen med { $name } gis videre til?
handover-nobody = Det er ingen andre å spørre om samtalen med { $name } nå.
handover-on-shift = { $name } (på vakt)
handover-not-them = Samtalen med { $name } kan ikke gis videre dit nå. Velg en annen.
handover-summary = Hva bør { $asked } vite? Skriv det kort, høyst { $longest } tegn, eller skriv HOPP. Det går bare til { $asked }.
handover-skip = Hopp over
handover-too-long = Det ble litt langt, så ingenting er sendt. Skriv det med høyst { $longest } tegn, eller skriv HOPP.
handover-sent = { $asked } blir spurt. Samtalen med { $name } er din til { $asked } sier ja.
handover-sent-later = { $asked } blir spurt { $at }, hvis samtalen med { $name } er din ennå.
handover-stopped = Greit. Ingen er spurt.
handover-asked = { $giver } spør om du kan ta over samtalen med { $name }. Det er helt greit å si nei. Svar JA eller NEI.
handover-asked-words = { $giver } spør om du kan ta over samtalen med { $name }: { $text } Svar JA eller NEI.
handover-which = Ta over samtalen med { $name }
handover-yes = Ja
handover-no = Nei
handover-over = Takk, men det trengs ikke lenger. Du trenger ikke gjøre noe.
handover-done = { $owner } har samtalen med { $name } nå. Takk for det du har gjort.
handover-declined = { $asked } kan ikke nå. Samtalen med { $name } er fortsatt din.
handover-no-said = Greit. Takk for svaret.
ready-button = Ferdige svar
ready-which = Hva vil du si til { $name }? Du ser det før det sendes.
ready-seen = Takk for at du skrev. Jeg leser det nå og svarer deg.
ready-busy = Jeg har sett meldingen din. Jeg er opptatt akkurat nå, og svarer deg så snart jeg kan.
ready-call = Passer det at jeg ringer deg?
ready-meet = Vil du at vi møtes?
ready-more = Fortell gjerne litt mer, hvis du vil.
ready-preview =
    Slik blir det for { $name }:
    { $author }: { $text }
    Sende?
ready-send = Send
ready-change = Endre
ready-gone = Det svaret finnes ikke lenger. Ingenting er sendt.
ready-own =
    { $count ->
        [0] Her er ingen egne ferdige svar ennå. Lag et, så kan alle i teamet velge det.
        [one] Ett eget ferdig svar. Velg det for å slette det, eller lag et nytt.
       *[other] { $count } egne ferdige svar. Velg et for å slette det, eller lag et nytt.
    }
ready-new = Lag et nytt
ready-delete = Slett: { $text }
ready-delete-it = Slett det
ready-ask = Skriv svaret slik det skal stå, høyst { $longest } tegn.
ready-too-long = Det må være ord i det, og høyst { $longest } tegn. Prøv en gang til.
ready-too-many = Det er plass til { $count } egne svar. Slett et først.
ready-added = Lagret. Nå kan alle i teamet velge: { $text }
ready-added-telling = Lagret. Men noen som ser telefonen, kan skjønne noe av: { $words }. Slett det gjerne, og skriv det på en annen måte.
ready-deleted = Slettet.
ready-stopped = Greit. Ingenting er lagret.
decline-another = En annen
decline-not-me = Ikke meg
decline-nobody = Den finner vi ikke her. Skriv EN ANNEN for å velge.
decline-last = Nå er { $name } den eneste her som kan svare deg. Skriv gjerne likevel. Noen andre å snakke med: { $helpline }.
decline-done = Greit. Du får en annen.
decline-stranger-done = Greit. Samtalen går videre til en annen.
decline-nobody-else = Det er ingen andre som kan ta samtalen med { $name } nå. Snakk med lederen din om det.
decline-worker-done = Greit. Samtaler med { $name } går til andre. Ingen får vite det. Ombestemmer du deg, svar ANGRE, eller EN ANNEN senere.
decline-undone = Greit. { $name } kan svare deg igjen.
decline-worker-undone = Greit. Du kan få samtaler med { $name } igjen.
decline-mine = Dette har du valgt bort. Velg, så gjelder det ikke lenger.
decline-whom = Hvem vil du ikke at skal svare deg? Ingen får vite det.
decline-whom-one = Ikke { $name }
decline-after-all = { $name } likevel
note-empty = Det var ingen ord i notatet. Ingenting er lagret.
note-too-long = Notatet er for langt, så det er ikke lagret. Del det opp, høyst { $longest } tegn om gangen.
note-not-sent = Det begynner som et notat, så det er ikke sendt.
note-thread-gone = Notatet er ikke lagret, og ikke sendt. Den samtalen er ikke hos deg lenger.
note-ask = Skriv notatet om { $name }. Det neste du skriver, lagres og sendes ikke til noen.
note-kept = Notatet er lagret. Notater om { $name }: { $count }. De leses bare på siden.
note-kept-telegram = Notatet er lagret. Notater om { $name }: { $count }. Neste gang er det bedre å skrive på siden: det du skriver her, ligger igjen i chatten din.
note-read = Les på siden
note-stopped = Greit. Ingenting er lagret.
note-undone = Notatet er slettet.
note-nobody = Her er ingen samtale å knytte notatet til. Det er ikke lagret, og ikke sendt.
note-which = Hvem gjelder notatet?
