"""Whom people have appointments with, and the small words around them: no capitals, å is a, ø is o."""

from __future__ import annotations

from bot.when.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: The word that says that the rest is an appointment.
WORDS = _words("avtale avtala appointment")
#: Meetings that may stand alone: "møte tirsdag kl 10".
MEETINGS = _words("mote motet samtale samtalen meeting ansvarsgruppe ansvarsgruppa ansvarsgruppemote")
#: In front of a party.
LEADS = WORDS | MEETINGS | _words("time timen avtalen timeavtale")
#: Beside a party, also after it: "fastlegen min".
OWN = _words("min mi mitt mine dr")
#: Between, and around.
FILLERS = OWN | _words("med hos pa i til ved v with at the my a an og and om for hja")

#: Kinds of parties, each in one word.
PARTIES = _words(
    """
    nav navkontoret nav-kontoret navkontor nav-mote navmote jobbspesialist jobbspesialisten veileder
    veilederen rettleiar rettleiaren jobbsenter jobbsenteret jobcentre jobcenter lege legen leger
    fastlege fastlegen fastlegekontoret overlege overlegen legetime legetimen legekontor
    legekontoret legesenter legesenteret lekjar lekjaren laekjar laekjaren fastlaekjar fastlaekjaren
    doktor doktoren dokter doctor doctors gp legevakt legevakta legevakten tannlege tannlegen
    tannlegetime tannlegetimen tannlaekjar tannlaekjaren tannpleier tannpleieren dentist psykolog
    psykologen psykologtime psykologtimen psychologist psykiater psykiateren psychiatrist terapeut
    terapeuten therapist dps bup poliklinikk poliklinikken poliklinikka klinikk klinikken clinic
    sykehus sykehuset sjukehus sjukehuset hospital rontgen blodprove blodprover blodproven vaksine
    fysioterapeut fysioterapeuten fysio physio kiropraktor kiropraktoren optiker optikeren
    helsestasjon helsestasjonen helsesykepleier helsesykepleieren helsesjukepleiar sykepleier
    sykepleieren sjukepleiar sjukepleiaren nurse jordmor jordmora jordmoren midwife kommunen kommune
    kommunehuset radhuset saksbehandler saksbehandleren saksbehandlar saksbehandlaren sakshandsamar
    sakshandsamaren caseworker koordinator koordinatoren ruskonsulent ruskonsulenten miljoterapeut
    miljoterapeuten oppfolger oppfolgeren boveileder boveilederen bokonsulent bokonsulenten
    boligkontoret boligkontor husverten utleier utleieren barnevernet barnevern barnevernstjenesten
    familievernet familievernkontoret familiekontoret krisesenteret politi politiet politistasjonen
    lensmannen lensmannskontoret police advokat advokaten lawyer solicitor tingretten retten court
    konfliktradet gjeldsradgiver gjeldsradgiveren gjeldsradgjevar gjeldsradgjevaren okonomiradgiver
    okonomisk radgiver friomsorg friomsorgen friomsorga kriminalomsorg kriminalomsorgen
    kriminalomsorga friomsorgskontoret probation bank banken bankmote dnb sparebanken namsmannen
    skatteetaten skattekontoret frisor frisoren hairdresser barber skole skolen skulen school kurs
    kurset jobbintervju intervju interview arbeidsgiver sjefen verksted verkstedet veterinaer
    veterinaeren dyrlege dyrlegen apotek apoteket pharmacy
    """
)
#: What can be an alarm: these are appointments only with an hour, or after the word.
ONLY_WITH_HOUR = _words(
    """
    politi politiet police legevakt legevakta legevakten sykehus sykehuset sjukehus sjukehuset hospital
    krisesenteret barnevernet barnevern retten court
    """
)

#: Words of sentences to people: no party has them.
UNSAID = _words(
    """
    ikke ikkje not aldri never ingen inga nei ja jo kanskje jeg eg vi me du dere dykk han hun ho den
    det de dei meg deg oss dem dykkar deres i'm im she he they you we us who hva kva hvem kven hvor
    kor hvorfor kvifor hvordan har hadde er var blir ble vart vil ville kan kunne ma matte skal
    skulle bor orker orkar torde gar gjekk gikk kom kommer kjem kjenner foler ringte ringer ringt sa
    sier seier sagt vet veit stoppet stoppa sendte trenger treng hjelp help do dor avlyst avlyste
    avlys flyttet flytta flytt utsatt kansellert cancelled moved slettet droppet glemte gloymte
    mistet ferdig over bra darlig dritt som fordi men hvis viss nar then because have has had is was
    will can must should would could do does did don't cant can't won't went said says need needs
    takk thanks sorry beklager igjen lenger alltid bare berre
    """
)

#: Weekdays and small numbers that are names or ordinary words too.
_NAMES = ("man", "mand", "son", "a", "an")
#: Words that tell time; who is asked when and writes mostly these has tried to answer.
TIME_WORDS = _words(
    """
    kl klokka klokken klokko halv kvart over i om pa den neste denne uke uka uker veke veka vekene dag
    dager dagen morgen morgon kveld natt formiddag ettermiddag imorgen idag hver kvar annenhver
    annankvar today tomorrow next week weeks every at half past quarter to
    """
) | frozenset(
    one
    for words in (WEEKDAYS, MONTHS, NUMBERS, ORDINALS)
    for word in words
    for one in word.split()
    if one not in _NAMES
)
