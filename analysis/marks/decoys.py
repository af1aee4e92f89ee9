"""What looks like a number and counts nothing: labels, dates, clock times, ages beside names, addresses, scores,
names with a number in them, the pronoun *one*.

Each test looks at the neighbours of a number ``[begin:stop]`` inside a sentence ``[start:end]`` of the folded text.
"""

import itertools
import re
from typing import Final

from ..declared.units import Units
from ..ground.inflections import FINITE_PASTS, IRREGULAR_PASTS
from ..ground.text import CUT_MONTHS, MONTHS, SEVERAL, SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from . import years
from .stretches import Stretch

#: A plural right behind a number, or one or two words later.
PLURAL_NEXT: Final = spaced(
    rf" (?:(?!(?:<decoys.no_modifiers>|{'|'.join(sorted(FINITE_PASTS))})\b)[a-z.'-]+ ){{0,2}}?(?:[a-z]*(?:people"
    r"|persons|men|women|children)|feet|police|troops|personnel|staff|[a-z-]{2,}[^su'\W]s)\b(?! "
    r"(?:<decoys.objects>\b|[a-z]{0,3}[0-9$£€]))"
)

# What takes a number behind its stop, but for months, days, and what stands before an amount: p. 12, not Rs. 12.
_ABBREVIATIONS: Final = (
    load_words("text.before_number").union(("rev",))
    - frozenset(CUT_MONTHS)
    - load_words("openings.date_words")
    - {"rs", "us", "hk", "nt"}
)
_LISTED_NUMBER: Final = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|{'|'.join(SMALL_NUMBERS[1:13])})"
# Several of what a label names: junctions 9 and 10, counts one through three.
_LABELS_LISTED: Final = re.compile(
    r"(?<![0-9] )\b(?:numbers (?:drawn (?:[a-z]+ ){1,4})?(?:were|are|drawn)|(?P<label>[a-z]+\.?)) "
    rf"(?:from )?(?P<listed>(?:{_LISTED_NUMBER}(?:,|,? and|,? or| to| through) ){{0,9}})$"
)
# 412 U.S. 88, 347 F.3d 12, 14 QBD 273: volume, reporter and page.
_REPORTER: Final = (
    r" (?:(?:[A-Z][A-Za-z]{0,4}\.(?:[23]d)? ?)+(?:[234](?:d|th) )?|(?:All )?(?:AC|QBD?|KBD?|WLR|ER|SCR|CLR|DLR|NZLR) )"
)
_CITED_NEXT: Final = re.compile(rf"{_REPORTER}(?<= )[0-9]{{1,4}}(?:[,.;)]|$| \()")
_CITED_BEFORE: Final = re.compile(rf"(?<![\w.,])[0-9]{{1,3}}{_REPORTER}(?<= )$")
_OF_PAGES: Final = re.compile(r"\b([a-z]+) [0-9]{1,4} of $")  # page 4 of 12
_LIST_GOES_ON: Final = re.compile(
    rf"(?:,|,? and|,? or| to| through|-) ?{_LISTED_NUMBER}\b(?!\.[0-9]|,[0-9]|%| [mb]illion| hundred| thousand)"
)
# A word in -s and what may be its object, or what closes a noun: gene 13 raises risk, day 5 people died.
_VERB_NEXT: Final = spaced(r" [a-z]{3,}s ([a-z]{3,})\b")
_ALONG: Final = frozenset("north south east west long deep wide high tall away apart ahead down".split())
_CLOSING: Final = load_words("nouns.stop") | IRREGULAR_PASTS
_RUN_NEXT: Final = spaced(
    r"((?:,? and [0-9]{1,3}\b|, [0-9]{1,3}\b)*)(?:[.,;:)](?![0-9])|\Z| (?!(?:and|to) [0-9])([a-z]+)\b)"
)
_DIGITS: Final = re.compile(r"[0-9]+")
_AGREE_NEXT: Final = spaced(r"((?:, [0-9]{1,4})*,? and [0-9]{1,4})? (?!of\b)([a-z]+)")
_TIMES: Final = frozenset("day week month year season quarter round game hour".split())
# How the word before such a number ends
_LISTING: Final = ("s", ",", "and", "or", "to", "through", "from", "were", "are", "drawn")
# Before what would else be a label: this week 31 have died, last year 300 were shot.
_POINTING: Final = frozenset("this last that past each every same".split())
_MODALS: Final = frozenset("can could will would may might should must".split())
_PUPILS_NEXT: Final = spaced(r" (?:pupil|student|boy|girl|class)(?:s|es)?\b")  # year 11 students
_CODES: Final = frozenset("code pin id postcode zip password passcode".split())
_CODING: Final = frozenset("not now still to text texted texting".split())
_CODED_BEFORE: Final = re.compile(
    r"\b(?:code|pin|postcode|password|passcode) (?:is|was) (?:not|now|still) $|\btext(?:ing|ed)? (?:[a-z]+ to )?$"
)
# 16- and 17-year-olds; 16 and 17 year olds.
_HANGING_AGE_NEXT: Final = spaced(
    r" (?:and|or|to) [0-9]{1,3}[ -]year[ -]olds\b|-,? (?:(?:and|or|to|through) )?(?:[0-9]{1,3}"
    r"|[a-z]{3,9}(?:-[a-z]{3,5})?)-(?:year|month|week)s?-old"
)
_CALIBRES: Final = frozenset(".22 .25 .32 .38 .40 .44 .45 .50 .223 .308 .357 .380".split())
_BORES: Final = frozenset("5.45 5.56 7.62".split())
_BORE_ALONE: Final = spaced(r"mm(?:[,.;)]|\Z| (?:and|or|in|at|from|on|to|was)\b)")  # with a 9mm
_BORE_NAMED: Final = re.compile(r" ?mm [A-Z][a-z]+ ?[0-9]")  # a 9 mm Orla 17
_BORE_WHOLE: Final = re.compile(r"x(?:39|45|51|54|19|18|17)r? ?mm\b")  # of 9x19mm
# A 9mm pistol, 7.62 mm rounds.
_BORE_NEXT: Final = worded(r"(?:x[0-9]{2})? ?(?:mm )?(?:[a-z-]+ )?<decoys.bore_next>s?\b")
# Books of the Bible that a number tells apart: 1 Corinthians 13.
_BOOK_NEXT: Final = re.compile(
    r" (?:Samuel|Kings|Chronicles|Maccabees|Corinthians|Thessalonians|Timothy|Peter|John)"
    r"(?: [0-9]|[,.;)]|$| and [1-3] [A-Z])"
)
# What is named by its number: 18 U.S.C. 924(c), 98.5 FM, the 1040 form, a 529 plan, the 11-plus exam; the score 88
# all; and what style sheets leave in a text, height: 120px;.
_NAMED_NEXT: Final = spaced(
    r" (?:u\.?s\.?c|c\.?f\.?r)\b\.? (?:[0-9§]|part|title|sec)| (?:fm|form|visa|min(?:ute)?s? read)\b|/f\b"
    # A day in the name of a street, a town or a front: 25 de Mayo, 2 de Julho.
    r"| de (?:ene|feb|fev|abr|ma[yi]|jun|jul|ago|sep|set|oct|out|nov|dic|dez|jan)[a-z]*(?:o|bre)\b"
    r"|\((?:[a-z]|[0-9]{1,2}|[ivx]{2,4})\)|-plus (?:exams?|tests?)\b|(?:px|em|rem|pt)[ ]?[;}!]"
    r"| of (?:clubs|diamonds|hearts|spades)\b|-pound gorilla\b"
    r"|-calib(?:re|er)\b|(?<=[0-9]{3}) plan\b|(?<=529)(?: [a-z]+){0,2} plans\b|(?<=7[0-8]7)(?: max|x)\b"
    r"|(?: x [0-9]{2,4})? ?(?:m|met(?:re|er)s?) (?:[a-z]+ )?relay\b|x(?:50|[1248]00|1500)m\b"
    r"| all(?:[,.;)]|\Z| (?:at|after|when|with)\b)"
)
_CAPITAL_BEFORE: Final = re.compile(r"(?<![^\W_])[A-Z][a-z]+ Max $")
_TICKER_BEFORE: Final = re.compile(r"[A-Z]{2,8}: ?$")  # (TSE: 7203)
_BATTED: Final = re.compile(
    r"\b(?:made|were|was|reached|posted|closed|declared|all out|[0-9](?:th)? overs?|innings|wickets?)\b"
)
_NUMBERING: Final = frozenset("now they who people staff police crew".split())
# Took 5 for 40: wickets for runs, neither with a noun.
_BOWLED_BEFORE: Final = re.compile(r"(?<![\w.,$£€-])(?:10|[0-9]) for $")
_BOWLED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:and|as|but|in|off|from|when|while|left|gave|helped|were|was)\b")
_WICKETS: Final = frozenset("0 1 2 3 4 5 6 7 8 9 10".split())
_BOWLED_FOR: Final = spaced(rf" for [0-9]{{1,3}}(?:{_BOWLED_NEXT.pattern})")
_GROUPS: Final = load_words("decoys.groups")
_GRADED: Final = frozenset("rated seeded ranked graded classed".split())
_KNOCKOUTS: Final = frozenset("8 16 32 64 128".split())  # the Round of 16
_OWNING: Final = frozenset("a an the my your his her its our their".split())
_DETERMINERS: Final = frozenset("this that last next each every his her their its a league".split())
_PEOPLE_NEXT: Final = spaced(r" (?:people|persons|men|women|children|civilians|soldiers|others)\b")
_WORD_LABELS: Final = load_words("decoys.word_labels")
_STRONG_WORD_LABELS: Final = frozenset("number no no. chapter article section phase cloud".split())
# Words of number that count nothing in a saying: two peas in a pod, six of one.
_IDIOM: Final = spaced(
    r"two (?:peas in|ways about|left feet|thumbs up|and two\b)|two (?:together|minds)\b|two to tango|six of one\b"
    r"|zero(?:-| )<decoys.idiom>\b|zero hours contract|nine(?:-| )to(?:-| )five\b|eleven-plus\b|forty winks"
    r"|two wrongs\b|two in the bush\b|two can play\b|(?:two|three|four|five) of a kind\b"
    r"|[a-z]{3,5} of (?:clubs|diamonds|hearts|spades)\b|zero to hero|seven seas\b|one stone\b"
    r"|two (?:birds with one|heads are|cents' worth)|nine times out of ten\b"
)
# Broke in two.
_PARTED_BEFORE: Final = worded(r"\b<decoys.parted_before>(?: [a-z]+){0,3} in $")
_PARTED_NEXT: Final = spaced(r"[.,;:)]|\Z| (?:and|over|by|on|when|as|after|before|along|down|at|during)\b")
# One, it is cheap; and two, it works.
_COUNTED_OFF: Final = dict(itertools.pairwise("ten nine eight seven six five four three two one".split()))
_FIGURES: Final = ("-figure", " figures")
_FIGURE_WORDS: Final = frozenset(SMALL_NUMBERS[4:11])
_POINTS_NEXT: Final = spaced(r" (?:basis )?points?\b|%")
_LABELS_WITH_OF: Final = frozenset("group act gang class law constitution code summer spring september charter".split())
_ORDERING: Final = frozenset("executive general military administrative ministerial".split())
# Behind these words a number is an hour or says nothing: at half six, a stitch in time saves nine.
_SAYINGS: Final = frozenset(
    ("at half", "till half", "until half", "half past", "clock struck", "time saves", "nine to")
)
_OFTEN_BEFORE: Final = re.compile(r"\bnine times out of $")
#: What is named by two words and a number: World War 2, mile post 9, D plus 3, jailed on count 2.
_PAIRED_LABELS: Final = frozenset(
    (
        *((word, label) for label in ("count", "point", "set") for word in ("on", "of", "under", "in")),
        *(("world", "war"), ("mile", "post"), ("sea", "state"), ("free", "throw")),
        *((day, "plus") for day in ("d", "d-day", "h-hour")),
    )
)
# Labels by their capital alone: near Point 217.8
_TITLED: Final = frozenset("point train panel front force advisory bulletin count".split())
_BODIES: Final = frozenset("committee council club circle league squad".split())  # the Committee of 100
_GANGS: Final = frozenset("group gang class".split())  # of those labels, what may be of so many: a group of 12 men
_MEMBERS: Final = ("nations", "countries", "states", "powers", "economies", "ministers")  # the Group of 8 nations
_WHO_NEXT: Final = spaced(r" (?:who|whom)\b")
_PERCENT_NEXT: Final = spaced(r"[%°]| (?:percent|per cent|pct)\b")

_CLOCK_NEXT: Final = spaced(
    r" ?(?:[ap]\.? ?m\b|o'? ?clock|: [0-5][0-9] ?[ap]\.?m\b|hours\b(?= (?:gmt|utc|local|\([0-9]{4}\b))|gmt\b|utc\b"
    r"|noon\b|midnight\b|in the (?:morning|afternoon|evening)\b)"
)
# Twenty past seven, 20 past 7, ten past the hour; the hour itself.
_HOUR: Final = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\w.,-]*[0-9a-z])"
_PAST_NEXT: Final = spaced(rf" (?:minutes )?(?:past (?:the hour\b|{_HOUR})|(?:to|before|past) (?:midnight|noon)\b)")
_PAST_BEFORE: Final = re.compile(r"\b(?:five|ten|twenty|twenty-five|5|10|20|25|quarter|half)(?: minutes)? past $")
_HOURS: Final = frozenset(SMALL_NUMBERS[1:13])
_MINUTES: Final = frozenset("five ten twenty twenty-five 5 10 20 25".split())
_TO_NEXT: Final = spaced(rf" to {_HOUR}(?:[,.;)]|\Z| (?:on|this|that|in|an?|the|he|she|they|we|it|when)\b)")
_TO_BEFORE: Final = re.compile(r"\bat (?:five|ten|twenty|twenty-five|5|10|20|25) to $")
# The hours of a shop or an office: open from 9 to 5, daily from 10.
_HOURS_BEFORE: Final = re.compile(
    r"\b(?:every [0-9]+ (?:minute|second|hour)s|opens?|opened|daily|hours(?: are)?"
    r"|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"(?: [a-z]+)? from (?:[0-9]{1,2}(?:\.[0-5][0-9])? to )?$|\bbetween (?:the )?hours of (?:[0-9]{1,2} and )?$"
)
_POINTED_DAY: Final = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])")  # on 12.06
_POINTED_CLOCK: Final = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")
_CLOCK_LISTED: Final = re.compile(r"[0-9]\.[0-5][05] and the $")  # on the 8.15 and the 9.40
_CATCHING: Final = frozenset(
    "won caught missed made boarded took take takes taking catch".split()
)  # won the 3.40, a race
# Third and 8, 4th and ten: of so many tries, yards to go; first it comes to the 34.
_DOWN_BEFORE: Final = re.compile(
    r"(?:\b(?:on|a|was|is|faced|facing)|'s) (?:first|second|third|fourth|1st|2nd|3rd|4th) and $"
)
_DOWN_NEXT: Final = spaced(r"[.,;:)]|\Z| (?:at|on|from|in|with|when|for|as|near|inside)\b")
# The 6.15 to Leeds.
_DEPARTS_NEXT: Final = spaced(r" (?:to|from|at|train|bus|ferry|flight|arrived|arrives|left|leaves|departed)\b")
# At 10.30 on Friday, at 9.15 on 3 May.
_DAY_NEXT: Final = spaced(r" on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?[0-9])")
_YEAR_BEFORE: Final = re.compile(r"(?:mid-|early-|late-)?[12][0-9]{3}s?")
_TRAVELLING: Final = load_words("decoys.travelling")  # left at 8.10
_LINE_NEXT: Final = spaced(r" (?:bus|tram|train|ferry|route|line)\b")  # the 38 bus
_STANDING: Final = load_words("decoys.standing")
_STANDING_AT: Final = frozenset("was were is are quoted".split())
_CLAUSE: Final = re.compile(r"[^.;:]*$")
_ENDS: Final = spaced(r"[,.;!?)]|\Z| (?:on|in|for|and|every|each|tomorrow|today|yesterday|last)\b")
_FULL_HOURS_NEXT: Final = spaced(r" hours(?:[,.;]|\Z| (?:on|in|and|local)\b)")  # shuts at 19 hours
_DUE_BEFORE: Final = load_words("decoys.due")
_BY_THEN: Final = spaced(r",| (?:the|a|all|most|he|she|it|we|they|you|there)\b")  # by 6, all had replied
_DUE_NEXT: Final = spaced(r" to [a-z]")  # until 5 to reply
_CLOCK_BEFORE: Final = re.compile(r"[0-9](?::[0-5][0-9]| ?[ap]\.?m\b|\.[0-5][0-9] ?[ap]m\b)")
_HRS_NEXT: Final = spaced(r" ?hrs\b")
# The clock of soldiers and radio monitors: at 1145, shortly after 2100.
_CLOCK: Final = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_ANY_CLOCK: Final = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
# At 1407 [2007 GMT].
_CLOCK_CLOSES: Final = spaced(r" (?:\[|hours\b|today\b|yesterday\b|this (?:morning|afternoon|evening)\b)")
_CLOSES: Final = re.compile(r"[.;)]|,\s|\Z")
_BEFORE_CLOCK: Final = frozenset("at after before until by around about from since between".split())
_MONTH: Final = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|"
    r"oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_MONTH_NEXT: Final = spaced(
    r"(?:(?:, (?:and )?| (?:and|or|to|through) |-)[0-9]{1,2}(?![0-9])){0,4}(?:st|nd|rd"
    rf"|th)? (?:of )?{_MONTH}(?![a-z])(?! (?:be|have|not|also|face|need|still)\b)"
)
_MONTH_ADDED: Final = re.compile(rf" \[{_MONTH}")  # on 25 [February 1990]
# The total since 7 October to 12 is no span of days.
_DAY_BEFORE: Final = re.compile(rf"\b(?<!\bsince ){_MONTH} [0-9]{{1,2}}(?:,? (?:to|and|or)) $")
_DONE_NEXT: Final = spaced(r" (?:were|more|[a-z]{2,12}ed)\b")  # in December 22 died
_MONTHS: Final = frozenset((*MONTHS, *CUT_MONTHS, *(f"{month}." for month in CUT_MONTHS)))
_EVENT_BEFORE: Final = worded(r"\b<decoys.dated_events> of $")  # the plague of 1348
# In 476 the king fell; by 300 BC.
_OPENING_YEAR: Final = re.compile(
    r"In [1-9][0-9]{2}(?:,? (?:the|a|an|he|she|they|his|her|its|it)\b|, [A-Z]| [A-Z][a-z]+ [a-z]+ed\b)"
)
_UNDER_NAME: Final = re.compile(r"(?<![^\W_])[A-Z][\w'.]+ Under $")
_ERA_NEXT: Final = re.compile(r" (?:BCE?|B\.C\.(?:E\.)?)(?!\w)(?! [a-z]+s\b)")
_YEAR_COUNTS: Final = spaced(r" (?:people|persons|men|women|children|years|sq|square)\b|%| per(?:[ ]|-)?cent|\+")
_UNIT_NEXT: Final = spaced(r" ([a-z][a-z0-9/²³]*)")
_NO_PLURALS: Final = frozenset("this is was as his its has us".split())
_SINCE: Final = re.compile(r"\b(?:since|until|till|by|through) (?:at least|about|around|roughly|at the latest) $")
_BEFORE_COUNT: Final = frozenset("than nearly almost approximately some least".split())

# The woman, 34, said
_PERSON_BEFORE: Final = re.compile(r"\b(?:the|an?|his|her|their|my|whose)(?: [a-z0-9-]+){1,3}, $")
# Where a name and a number go on an earlier clause: *Brod got 9 cents; Kula, 31.* But: *the dead: Ana, 31; Bo, 40.*
_ELLIPTIC: Final = re.compile(r"(?<![A-Za-z], [0-9]{2});(?: and)? (?:the )?[A-Z][\w.-]+, $")
_EMERGENCY: Final = frozenset("911 999 112 101 111".split())
_DIALLED_TOO: Final = re.compile(r"\b(?:call|dial) [19][0-9]{2} in [^.;]{2,40}$")  # dial 999 here, 112 in Brod
_EMERGENCY_BEFORE: Final = load_words("decoys.dialling")
_EMERGENCY_NEXT: Final = spaced(r"(?: |-)(?:emergency )?(?:calls?|callers?|dispatch\w*|<decoys.emergency_next>)\b")

# 12 Elm Street; not 12 PEASANTS ON THE ROAD, 12 SUPREME COURT JUDGES, of upper-case wires.
_STREET: Final = worded(
    r"(?: [ensw]\.?)?(?: (?!<decoys.no_street>\b)[0-9a-z'.]+){1,4}? <decoys.streets>\b(?! (?:[a-z]+(?:ers|ors|ees)"
    r"|<decoys.street_people>)\b)| (?:rue|ave|avenue|calle|via|rua|avenida)\b"
)
# 17 Elm Park, by the capitals: what is a common noun too.
_PLACE_NEXT: Final = re.compile(
    r" [A-Z][\w'.]+(?: [A-Z][\w'.]+)? (?:Park|Center|Centre|Gardens|Terrace|Close|Crescent|Hill|Place|Row|"
    r"Grove|Mews|Circle|Plaza|Walk|Gate)(?=[,.;)]|$)"
)
_SIDES_NEXT: Final = spaced(r"(?: x [0-9]+(?:\.[0-9]+)?)*(?:[,.;:)]|\Z| (?!x\b)([a-z]+)\b)")
_COMMENTS_NEXT: Final = spaced(r" (?:comments?|replies)\b")  # what a page offers
_OF_AGE: Final = frozenset("man woman boy girl youth person teenager".split())  # a man of 70
_AGED_NEXT: Final = spaced(r"[,.;]| (?:and|was|is|who|with|from|in)\b")
# A number alone behind *a*: it returns a 404, she took a 7 and a 9.
_ALONE_NEXT: Final = spaced(r"[.,;:)!?\"]|\Z| (?:and|or) an? [0-9]| (?:from|for|with|after|when|while|error)\b")
_THE: Final = frozenset("the this that its his her their our my".split())
_MODEL_NEXT: Final = spaced(r" ([a-z]{3,}) (?:(?:is|was|has|does)\b|[a-z]{3,}s [0-9$£€])")
_BODY_NEXT: Final = re.compile(r" (?:Club|Committee|Movement|Campaign|Foundation)\b")  # the 300 Club
_BLOCK_NEXT: Final = spaced(r" block of\b")
_STATE_BEFORE: Final = re.compile(r"(?<![A-Z])(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|, [A-Z][a-z]{1,4}\.),? $")  # NY, N.Y., Calif.
_CITY_NEXT: Final = re.compile(r" [A-Z][a-z]+(?:[,.:;)]|$)")  # 12, 10115 Orlin
_ZIP_NEXT: Final = spaced(r" zip\b")

_SCORE_BEFORE: Final = worded(r"\b<decoys.score_before>,?\s+(?:(?:a|of|by|was|is|at)\s+)*$")
# What no score is: 50,000-60,000; by 5-6 percent.
_THOUSANDS: Final = re.compile(r",[0-9]{3}\b|(?:thousand|million|billion)\b")
_MEASURED_NEXT: Final = spaced(
    r" ?(?:%|°|per[ ]?cent\b|pct\b|(?:percentage|basis) points\b|[a-z]+/day\b|bpd\b|[ckm]?m\b|kg\b|ft\b|feet\b|"
    r"(?!<decoys.measured_next>\b)[a-z]{3,}s\b)"
)
# With the loser's name between: trails Ruiz 458 to 359.
_BEATEN_BEFORE: Final = worded(r"\b<decoys.beaten_before>(?: [a-z.'-]+){1,3} $")
_SCORE_NEXT: Final = spaced(r"(?: |-)<decoys.score_next>\b")

# A title in quotation marks: words with capitals, and small words between them.
_TITLE_WORD: Final = r"(?:[A-Z0-9][\w'’-]*|a|an|the|of|and|in|to|for|on|at|with|from|by|&)"
_TITLE: Final = re.compile(
    rf"[“\"‘'](?:(?<!')|(?<=')(?<!\w')'?)(?:[A-Z0-9][\w'’-]*)(?:[ :]{{1,2}}{_TITLE_WORD}){{1,7}}[,.]?"
    r"(?:[”\"’]|''?)(?!\w)"
)
_QUOTES: Final = "“\"‘'"
_OPENING_QUOTE: Final = re.compile(rf"[{_QUOTES}]")
_CLOSING_QUOTE: Final = re.compile(r"[,.]?[”\"’'](?! per)")

# One party or another, one agency after another, from one contest to the next, one step at a time.
_ONE_BY_ONE: Final = spaced(r"(?: [a-z-]+){1,3}? (?:(?:or|after|and|to) another|to the next|at a time)\b")

# One evening he came; not one evening in jail.
_ONE_TIME: Final = spaced(r" <decoys.one_time>(?:,| (?:last|this|when|while|as|it|he|she|they|we|i)\b)")
_ONE_LONG: Final = load_words("decoys.one_long")
_BEFORE_PRONOUN: Final = load_words("decoys.before_pronoun")
_AFTER_PRONOUN: Final = load_words("decoys.after_pronoun")
# Behind a word in -s that has one for its subject: one wonders who, one hopes that.
_CLAUSE_NEXT: Final = spaced(r" (?:<decoys.clause_next>|[a-z]+ly)\b|[,.;?]| [0-9$£€]")
_SINGULARS_IN_S: Final = load_words("decoys.singulars_in_s")
_NOUNS_IN_LY: Final = load_words("decoys.in_ly")
_TAKEN: Final = (["counted", "as"], ["treated", "as"], ["taken", "as"], ["regarded", "as"])  # limbs counted as one body
# Around one: on one hand.
_SET_PHRASES: Final = frozenset(("get free", "gets free", "on hand", "on side", "in go", "in corner"))
_LIMITING: Final = frozenset("only just exactly".split())
_ONE_OF: Final = spaced(rf" of (?:the|its|their|his|her|these|those) (?:[0-9]|{SEVERAL}\b)")
# Two in Brod and one in Kula: what shares the noun of a number before it.
_SHARING_BEFORE: Final = worded(
    rf"\b(?:{SEVERAL}|[0-9]{{1,4}})\b[^.;]{{0,60}}? (?:in|at|on|near) [^.,;]{{2,40}}(?:,? and|,) $"
)
_PARTED_OF: Final = re.compile(
    r"\bof (?:(?:the|its|his|her|their|our|these|those|all) )?"
    rf"(?:[0-9]{{1,4}}|{'|'.join(SMALL_NUMBERS[2:])})\b[^,;.:]*, $"
)
_PLACED_NEXT: Final = spaced(rf" (?:in|at|on|near) (?!(?:<decoys.placed_next>|{SEVERAL})\b)[a-z]")
_OFTEN_NEXT: Final = spaced(r" day (?:a|per|each|every)\b")
#: One more than.
MORE_NEXT: Final = spaced(r" (?:more|fewer|less) than\b")
_CODED: Final = re.compile(r"[0-9]{1,2}(?![ap]m)[a-z]{1,2}")
_WORD_NEXT: Final = spaced(r"(-| )([a-z]+)")
_TOLD_NEXT: Final = spaced(
    r"(?: (?:more|person|man|woman|child))? (?:(?:was|were|is|are|has been|have been) )?([a-z]+)"
)


class _Number:
    """A number ``folded[begin:stop]`` of a stretch, and what stands right beside it."""

    def __init__(self, s: Stretch, begin: int, stop: int) -> None:
        self.s: Final = s
        self.text: Final = s.text
        self.folded: Final = s.folded
        self.begin: Final = begin
        self.stop: Final = stop
        self.digits: Final = s.folded[begin:stop]  #: as written; the word where it is one
        self.behind: Final = s.folded[stop : stop + 1]
        words = [word.lstrip("(\"'") for word in s.before(begin, 40).split()[-2:]]
        self.earlier: Final = words[0] if len(words) > 1 else ""  #: the two words before it
        self.last: Final = words[-1] if words else ""

    def precedes(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands right behind it."""
        return pattern.match(self.folded, self.stop, self.s.end) is not None

    def follows(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern is found in so many characters before it, inside its sentence."""
        return pattern.search(self.folded, max(self.s.start, self.begin - reach), self.begin) is not None

    def follows_far(self, pattern: re.Pattern[str], reach: int) -> bool:
        """The same in the sentences before as well."""
        return pattern.search(self.folded, max(0, self.begin - reach), self.begin) is not None


def is_decoy(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a number in digits, without scale or currency, names, dates or numbers something."""
    n = _Number(s, begin, stop)
    if any(_bears(n, name) for name in s.units.named.get(n.digits, ())):
        return True
    last, behind = n.last, n.behind
    labelled = _is_labelled(n)
    if labelled and (s.text[begin - 1 - len(last) : begin].istitle() or not is_told(s, stop)):
        return True
    titled = _is_titled(n)
    if titled and not (n.precedes(_PEOPLE_NEXT) or is_headline(s, begin)):
        return True
    return (
        (last in ("read", "view", "show") and n.precedes(_COMMENTS_NEXT))
        or (last == "of" and len(n.digits) == 2 and n.earlier in _OF_AGE and n.precedes(_AGED_NEXT))
        or (last == "for" and _is_wickets(n))
        or (n.digits in _WICKETS and n.precedes(_BOWLED_FOR))
        or (last == "of" and _is_last(n))
        or (last in _GRADED and len(n.digits) < 3 and behind in (",", ".", ")"))  # a film rated 15
        or (last.endswith(_LISTING) and _is_listed(n))
        or _is_dated(n)
        or _is_aside(n)
        or (last in _CODING and n.follows(_CODED_BEFORE, 30))
        or (
            last.endswith(":")
            and behind == ")"
            and bool(_TICKER_BEFORE.search(s.text, max(s.start, begin - 10), begin))
        )
        or (last == "and" and len(n.digits) < 3 and n.follows(_DOWN_BEFORE, 24) and n.precedes(_DOWN_NEXT))
        or (last == "the" and n.earlier in ("at", "inside") and len(n.digits) < 3 and n.precedes(_DOWN_NEXT))
        or (last in ("a", "an") and n.digits.isdigit() and n.precedes(_ALONE_NEXT))
        or (last in _THE and n.digits.isdigit() and _is_model(n))
        or (
            last == "under"
            and s.text.startswith("Under ", begin - 6)
            and _UNDER_NAME.search(s.text, max(s.start, begin - 30), begin) is not None
            and not is_headline(s, begin)
        )
        or (last == "the" and (n.precedes(_LINE_NEXT) or _BODY_NEXT.match(s.text, stop, s.end) is not None))
        or ((s.folded.startswith(" x ", stop) or (last == "x" and n.earlier.isdigit())) and _is_size(n))
        or _is_address(n)
        or n.precedes(_NAMED_NEXT)
        or _is_cited(n)
        or (behind in ("-", " ") and len(n.digits) < 3 and n.precedes(_HANGING_AGE_NEXT))
        or (s.text[stop + 1 : stop + 2].isupper() and _BOOK_NEXT.match(s.text, stop, s.end) is not None)
        or ((s.folded.startswith(("mm ", " mm ", "x"), stop) or n.digits in _BORES) and n.precedes(_BORE_NEXT))
        or (s.folded.startswith(("mm ", " mm "), stop) and _BORE_NAMED.match(s.text, stop, s.end) is not None)
        or (behind == "x" and n.precedes(_BORE_WHOLE))
        or (n.last in ("a", "the", "his", "her") and n.precedes(_BORE_ALONE))
        or (n.digits in _CALIBRES and _is_calibre(n))
        or _is_emergency(n)
    )


def _is_model(n: _Number) -> bool:
    """Whether one thing behind *the* is named by a number: *the 555 timer costs 20 cents*; not *the 555 miners*."""
    thing = n.s.match(_MODEL_NEXT, n.stop)
    if thing is None or len(n.digits) < 2:
        return False
    word, units = thing[1], n.s.units
    return not (
        word in units.forms
        or word in units.person
        or word in _GROUPS
        or word in _CLOSING
        or word in n.s.vocabulary.fates
        or word.endswith(("s", "ed", "ing"))
    )


def _is_wickets(n: _Number) -> bool:
    """The second number of *made 201 for 6 in 20 overs*, or of *took 5 for 40*."""
    if n.follows(_BOWLED_BEFORE, 24) and n.precedes(_BOWLED_NEXT):
        return True
    return n.digits in _WICKETS and _is_batted(n)


def _is_batted(n: _Number) -> bool:
    """Whether a number behind another and *for* stands beside words of cricket."""
    if not n.earlier.isdigit():
        return False
    return _BATTED.search(n.folded, max(n.s.start, n.begin - 60), min(n.s.end, n.stop + 30)) is not None


def _bears(n: _Number, name: str) -> bool:
    """Whether the digits are those of a name: *Area 51* staff."""
    at = n.begin - name.index(n.digits)
    return at >= 0 and n.text.startswith(name, at) and not n.text[at + len(name) : at + len(name) + 1].isalnum()


def _is_titled(n: _Number) -> bool:
    """Whether the word before a number is a label with a capital: the Top 40, Metro Line 10, the MAX 8."""
    if n.last not in n.s.units.loose_labels and n.last not in _TITLED and n.last not in ("top", "max"):
        return False
    first = n.begin - 1 - len(n.last)
    label = n.text[max(n.s.start, first) : n.begin].strip()
    if label.lower() in _TITLED and label.istitle():
        return not n.precedes(PLURAL_NEXT)
    named = label == "MAX" or (label == "Max" and _CAPITAL_BEFORE.search(n.text, n.s.start, n.begin))  # Air Max 90
    if label == "Top" or (named and any(letter.islower() for letter in n.text[max(0, n.begin - 20) : n.begin + 20])):
        return True
    opens = first <= n.s.start and _next_is_plural(n)  # Exercise 30 minutes
    return n.last in n.s.units.loose_labels and label.istitle() and not opens and "," not in n.digits


def _is_cited(n: _Number) -> bool:
    """Both numbers of *412 U.S. 88*; not of *12 U.S. soldiers*."""
    if n.text[n.stop + 1 : n.stop + 2].isupper() and _CITED_NEXT.match(n.text, n.stop, n.s.end):
        return True
    closed = (n.last[-1:] in (".", "d", "h") or n.text[n.begin - 2 : n.begin - 1].isupper()) and (
        n.behind in (",", ".", ";", ")", "") or n.folded.startswith(" (", n.stop)
    )
    return closed and _CITED_BEFORE.search(n.text, max(n.s.start, n.begin - 24), n.begin) is not None


def _is_last(n: _Number) -> bool:
    """The second number of *page 4 of 12*; not of *day 4 of 12 strikes*."""
    label = n.s.search(_OF_PAGES, n.begin, 24)
    return label is not None and _names(n.s.units, label[1]) and not n.precedes(PLURAL_NEXT)


def _names(units: Units, label: str) -> bool:
    """Whether a word names what follows it by number, of whatever kind of label."""
    return label in units.labels or label in units.loose_labels or label in units.close_labels or label in _TITLED


def _is_listed(n: _Number) -> bool:
    """Junctions 9 and 10; not the plane seats 853."""
    labels = n.s.search(_LABELS_LISTED, n.begin, 60)
    if labels is None or not (labels["listed"] or n.precedes(_LIST_GOES_ON)):
        return False
    label = labels["label"] or "nos"
    names = {label.removesuffix("s"), label.removesuffix("es")} - {label}
    if "." in n.digits or "." in labels["listed"]:  # sections 3.1 and 3.2; but fell in weeks 3 to 4.5 percent
        return not names.isdisjoint(n.s.units.labels)
    if label not in _TIMES and labels["listed"].endswith(" to ") and labels["listed"].count(" ") == 2:
        names.add(label)  # of force 6 to 7; but rose in week 6 to 7
    if (
        label not in _TIMES
        and labels["listed"].count(",")
        and (labels["listed"][-4:] == "and " or n.precedes(_LIST_GOES_ON))
    ):
        names.add(label)  # in lane 3, 4 and 5
    named = (
        _opens_list(n, label, labels["listed"])
        or _counts_on(n, label, labels["listed"])
        or label.startswith(("nos", "counts"))
        or any(_names(n.s.units, name) for name in names)
    )
    return named and not n.precedes(PLURAL_NEXT)


def _is_told_list(n: _Number) -> bool:
    more = n.s.match(_LIST_GOES_ON, n.stop)
    return is_told(n.s, more.end() if more else n.stop)


def _opens_list(n: _Number, label: str, listed: str) -> bool:
    """Whether a plural that opens the sentence is told apart by two numbers: *Sources 1 and 2 agree*."""
    if not label.endswith("s") or not n.s.folded.startswith(f"{label} ", n.s.start):
        return False
    agree = n.s.match(_AGREE_NEXT, n.stop)
    return agree is not None and agree[2] not in n.s.units.forms and (bool(agree[1]) or listed.endswith("and "))


def _counts_on(n: _Number, label: str, listed: str) -> bool:
    """Whether a plural is told apart by numbers one behind another: *wells 7 and 8*; not *in towns 7 and 8 percent*."""
    run = n.s.match(_RUN_NEXT, n.stop)
    if run is None or not label.endswith("s") or label == "ages" or not n.digits.isdigit():
        return False
    numbers = [int(digits) for digits in _DIGITS.findall(f"{listed}{n.digits}{run[1]}")]
    if len(numbers) < 2 or any(after - before != 1 for before, after in itertools.pairwise(numbers)):
        return False
    if label in n.s.vocabulary.acts or label in ("leaves", "claims") or is_told(n.s, run.end(1)):  # kills 3, 4 hurt
        return False
    return run[2] not in n.s.units.forms and not n.s.match(PLURAL_NEXT, run.end(1))


def _is_calibre(n: _Number) -> bool:
    """A .22 rifle; not .22 inches."""
    following = n.s.match(_WORD_NEXT, n.stop)
    return following is not None and following.group(2) not in n.s.units.forms and following.group(2) != "per"


def _is_size(n: _Number) -> bool:
    """Whether one of several sides has no unit: a 9 x 13 pan; not 9 x 13 feet, 2 x 200g."""
    sides = n.s.match(_SIDES_NEXT, n.stop)
    if sides is None:
        return False
    return sides[1] is None or (len(sides[1]) > 2 and sides[1] not in n.s.units.forms)


def _is_emergency(n: _Number) -> bool:
    """She called 911; a 999 call."""
    if n.digits not in _EMERGENCY:
        return False
    dialled = n.last in _EMERGENCY_BEFORE or (n.last == "or" and n.earlier in _EMERGENCY)
    dialled = dialled or (n.earlier, n.last) in (("us", "on"), ("calls", "to")) or n.follows_far(_DIALLED_TOO, 60)
    return (dialled and not n.precedes(PLURAL_NEXT)) or n.precedes(_EMERGENCY_NEXT)


def is_labelled_word(s: Stretch, begin: int, stop: int) -> bool:
    """Number two, day two, Group of Eight, three o'clock, the bottom three; a known pair (between the two towns)."""
    n = _Number(s, begin, stop)
    earlier, last, word = n.earlier, n.last, n.digits
    before = _COUNTED_OFF.get(word) if n.behind == "," else None
    if (
        (earlier == "between" and last in ("the", "these", "those") and word == "two")
        or s.folded.startswith("'s", stop)  # two's company
        or (word == "zero" and last in ("a", "by") and not n.precedes(_PERCENT_NEXT))  # a zero weight, divided by zero
        or (last == "whole" and s.folded.startswith("nine yards", begin))
        or (s.folded.startswith(_FIGURES, stop) and word in _FIGURE_WORDS)  # a six-figure salary
        or (stop - begin <= 6 and s.match(_IDIOM, begin))
        or (last == "in" and word in ("two", "half") and n.precedes(_PARTED_NEXT) and n.follows(_PARTED_BEFORE, 40))
        or (before and f"{before}," in s.folded[s.start : begin])
        or f"{earlier} {last}" in _SAYINGS
        or (word == "ten" and last == "of" and n.follows(_OFTEN_BEFORE, 24))
        or f" by {word}" in (s.folded[stop : stop + 4 + len(word)], f" {last} {earlier}")  # two by two
        or (n.behind == "-" and n.precedes(_HANGING_AGE_NEXT))
        or (last.endswith(_LISTING) and not _is_told_list(n) and _is_listed(n))
        or (last == "and" and n.follows(_DOWN_BEFORE, 24) and n.precedes(_DOWN_NEXT))
        or (last == "for" and word in _HOURS and _is_batted(n))
        or (last == "at" and word in _HOURS and _is_hour(n))
        or _is_past(n)
    ):
        return True
    if _numbers(s, earlier, last):
        return False
    if last in _STRONG_WORD_LABELS or (earlier, last) in _PAIRED_LABELS or n.precedes(_CLOCK_NEXT):
        return True
    labelled = (last in _WORD_LABELS and earlier not in _POINTING) or (last == "of" and earlier in _GANGS)
    labelled = labelled or (last == "year" and earlier in years.BEFORE - _POINTING)  # in year five
    return labelled and not (n.precedes(PLURAL_NEXT) or n.precedes(_WHO_NEXT) or is_told(s, stop))


def _numbers(s: Stretch, earlier: str, last: str) -> bool:
    """Whether a label is a verb: the dead now number 77, its members number 300, it can seat 400."""
    if earlier in _MODALS and last != "dial":
        return True
    plural = earlier.endswith("s") and not earlier.endswith(("ss", "us", "is", "as", "'s"))
    if last == "numbers" and earlier in _GROUPS:  # the herd numbers 300
        return True
    if last == "seat" and plural:  # its jets seat 109
        return True
    return last == "number" and (plural or earlier in _NUMBERING or earlier in s.vocabulary.fates)


def _is_labelled(n: _Number) -> bool:
    """Resolution 2231, Channel 5, Group of 77, Act of 1990; a weak label before a counted plural is none."""
    earlier, last = n.earlier, n.last
    if _numbers(n.s, earlier, last):
        return False
    if (
        last.removesuffix(":") in n.s.units.labels
        or (last == "max" and earlier.isdigit())
        or ((earlier, last) in _PAIRED_LABELS and not (n.precedes(PLURAL_NEXT) or n.precedes(_PERCENT_NEXT)))
    ):
        return True
    if last == "top" and (earlier in _OWNING or earlier.endswith("'s")):  # a top 10 team; but deaths top 100
        return not (n.precedes(PLURAL_NEXT) or n.precedes(_PERCENT_NEXT))
    if last == "un" and len(n.digits) == 4 and n.digits.isdigit():  # UN 1267 sanctions
        return True
    if (earlier, last) == ("class", "of") and not n.folded[n.stop - 4 : n.stop].isdigit():  # a class of 30
        return False
    if last == "of" and earlier in _LABELS_WITH_OF:
        if earlier == "group" and n.s.match(_WHO_NEXT, n.stop):  # a group of 17 who were seized
            return False
        several = n.s.match(PLURAL_NEXT, n.stop) if earlier in _GANGS else None
        return several is None or several.group().endswith(_MEMBERS)
    if last == "of" and earlier in _BODIES and n.text[: n.begin - 4].rpartition(" ")[2].istitle():
        return not n.precedes(PLURAL_NEXT)
    if (
        (last == "order" and earlier in _ORDERING)  # Executive Order 13769
        or (last[-1:] == "." and _is_shortened(last))
        or (last == "of" and earlier == "round" and n.digits in _KNOCKOUTS and not n.precedes(PLURAL_NEXT))
        or (last in ("is", "was") and earlier in _CODES)  # the area code is 212
        or last.endswith(("-under", "-over"))  # a six-under 66
    ):
        return True
    if last in n.s.units.indices or (earlier, last) == ("s", "p"):
        return not n.precedes(_POINTS_NEXT)
    if "," in n.digits:  # OPEC shed 300,000 bpd
        return False
    if last in n.s.units.close_labels and earlier not in _DETERMINERS:
        return not (n.precedes(_PEOPLE_NEXT) or n.precedes(_PERCENT_NEXT))
    if earlier in _POINTING:
        return False
    if not (last in n.s.units.loose_labels or _is_numbered(n)):
        return False
    if last == "year" and n.precedes(_PUPILS_NEXT):
        return earlier != "the"
    if earlier[-1:] in (",", ";", ":") and not n.precedes(_PEOPLE_NEXT):  # every hour, line 5 halts
        return True
    return not (_counts_next(n) or n.precedes(_PERCENT_NEXT))


def _counts_next(n: _Number) -> bool:
    """Whether a counted plural stands behind a number: day 5 people died; not *gene 13 raises risk*."""
    if not n.precedes(PLURAL_NEXT):
        return False
    following = n.s.match(_UNIT_NEXT, n.stop)
    if following is not None and following[1] in n.s.units.forms:  # a hole 3 inches deep
        return True
    verb = n.s.match(_VERB_NEXT, n.stop)
    word = verb[1] if verb else "of"
    return word in _CLOSING or word in _ALONG or word in n.s.vocabulary.fates or word.endswith(("ed", "ing", "ly"))


def _is_shortened(word: str) -> bool:
    """Whether a word with its stop is short for what a number tells apart: fig. 4, K. 550; but c. 550, in Sept. 550."""
    short = word[:-1]
    return short in _ABBREVIATIONS or (len(short) == 1 and short.isalpha() and short != "c")


def _is_numbered(n: _Number) -> bool:
    """*Gunman 2*: one of several that is told apart by a number; not *each guard 2 metres apart*."""
    if not n.digits.isdigit() or n.stop - n.begin > 2 or not _is_somebody(n.last, n.s.units):
        return False
    following = n.s.match(_UNIT_NEXT, n.stop)
    return following is None or not (following.group(1) in n.s.units.forms or following.group(1) in ("were", "are"))


def _is_dated(n: _Number) -> bool:
    """Clock times, days of a month and years, also where no date span was handed over."""
    if n.precedes(_CLOCK_NEXT) or _is_past(n):
        return True
    opens = n.last == "in" and n.begin == n.s.start + 3 and n.digits[-1:] != "0"
    if opens and _OPENING_YEAR.match(n.text, n.s.start, n.s.end):
        return True
    if n.text.startswith(" B", n.stop) and _ERA_NEXT.match(n.text, n.stop) and not n.precedes(PLURAL_NEXT):
        return True
    if n.stop - n.begin <= 2 or "-" in n.digits:
        return _is_day_or_hour(n)
    if _POINTED_CLOCK.fullmatch(n.digits) and (
        (n.text[n.stop + 1 : n.stop + 2].isupper() and _opens_line(n.folded, n.begin))  # 10.42 Police arrive
        or (
            n.last == "the"
            and (
                n.earlier in _CATCHING
                or _POINTED_CLOCK.match(n.earlier)
                or n.precedes(_DEPARTS_NEXT)
                or n.follows(_CLOCK_LISTED, 16)
                or (n.earlier == "on" and n.digits[-1] in "05" and n.precedes(_ENDS))
            )
        )
        or (n.last == "at" and (n.earlier in _TRAVELLING or n.precedes(_DAY_NEXT) or n.precedes(_HRS_NEXT)))
        or (n.last == "at" and n.digits[-1] in "05" and n.earlier not in _STANDING_AT and _is_hour(n))
        or (n.last in ("at", "by", "until") and n.follows_far(_CLOCK_BEFORE, 60))
        or (n.last == "by" and _is_due(n))
        or (n.last in ("from", "to") and n.follows(_HOURS_BEFORE, 36))
    ):
        return True
    if n.last == "on" and _POINTED_DAY.fullmatch(n.digits) and n.behind in (".", ",", ";", ")", ""):
        return True
    if len(n.digits) != 4 or not n.digits.isdigit() or n.behind.isalpha():  # at 1750rpm
        return False
    if n.last == "the" and n.precedes(_CLOSES):  # less than the 4090
        return True
    dating = n.last in ("in", "since", "until") or (n.last == "of" and n.follows(_EVENT_BEFORE, 24))
    if dating and n.digits < "1500" and not _next_is_plural(n):  # in 1066, the plague of 1348
        return not _is_counting(n)
    return n.precedes(_HRS_NEXT) or _is_clock(n) or _is_year(n)  # 1430 hrs; 24 hrs is a length


def _is_day_or_hour(n: _Number) -> bool:
    """Whether a number of two digits, or a pair of them, is told of a day of a month or of an hour."""
    hours = int(n.digits) if n.digits.isdigit() else 99
    hour = hours <= 12
    closed = n.behind in (".", ",", ";")
    if (
        (hour and n.last == "at" and _is_hour(n))
        or (n.last == "at" and 12 < hours < 24 and n.precedes(_FULL_HOURS_NEXT))
        or (hour and n.last in ("until", "till") and (n.precedes(_ENDS) or n.precedes(_DUE_NEXT)))
        or (hour and n.last == "by" and _is_due(n))
        # from 7:30 p.m., shut at 11.
        or (n.last == "at" and closed and n.follows_far(_CLOCK_BEFORE, 60) and _is_hour(n))
        or (hours <= 24 and n.last in ("from", "to", "of", "and") and n.follows(_HOURS_BEFORE, 36))
        or _is_month_next(n.s, n.stop)
        or n.precedes(_MONTH_ADDED)
        or (n.last in ("to", "and", "or") and n.follows_far(_DAY_BEFORE, 24))
    ):
        return True
    month_long = n.earlier in ("in", "since", "during", "last", "this", "until")
    counts = n.precedes(PLURAL_NEXT) or (n.earlier == "in" and n.precedes(_DONE_NEXT))
    return n.last in _MONTHS and not (month_long and counts)


def _is_clock(n: _Number) -> bool:
    """Whether four digits are a time of day: at 1145, between 0800 and 1145, at 2243 [2043 GMT]."""
    at_clock = n.last in _BEFORE_CLOCK or (n.earlier in _BEFORE_CLOCK and n.last == "approximately")
    if not at_clock and n.last in ("and", "to") and _CLOCK.fullmatch(n.earlier):
        at_clock = n.earlier[0] == "0" or n.folded.endswith("between ", 0, n.folded.rfind(n.earlier, 0, n.begin))
    if n.last == "at" and _ANY_CLOCK.fullmatch(n.digits) and n.precedes(_CLOCK_CLOSES):
        return True
    counted = at_clock and (_next_is_plural(n) or n.precedes(_PEOPLE_NEXT))
    return at_clock and not counted and _CLOCK.fullmatch(n.digits) is not None


def _is_year(n: _Number) -> bool:
    """Whether four digits are a year and count nothing."""
    if "1800" <= n.digits <= "2099" and n.follows_far(_SINCE, 24):  # since at least 1980
        return True
    if not "1500" <= n.digits <= "2199" or _is_counting(n) or n.last in _BEFORE_COUNT:
        return False
    if years.counts(n.folded, n.begin, n.stop, n.s.start, n.s.end, n.s.units):
        return False
    round_count = n.digits.endswith("00") or n.digits < "1900"
    return not (round_count and n.precedes(PLURAL_NEXT)) or n.last in years.BEFORE


def _is_hour(n: _Number) -> bool:
    """Whether the number behind *at* is an hour: the train left at six; not *the toll stood at six*."""
    if not n.precedes(_ENDS):
        return False
    clause = n.s.search(_CLAUSE, n.begin, 60)
    return clause is None or _STANDING.isdisjoint(clause.group().replace("set for", "").replace(",", " ").split())


def _is_due(n: _Number) -> bool:
    """Whether the number behind *by* is an hour: leave by 5; *by 6, all had replied*; not *fell by 5*."""
    if not n.earlier or n.earlier[-1] in ".;:":
        return n.precedes(_BY_THEN)
    return n.earlier in _DUE_BEFORE and n.precedes(_ENDS)


def _is_past(n: _Number) -> bool:
    """Both numbers of *20 past 7*; not *ran 20 past 7 huts*."""
    quarter = n.s.ends("quarter to ", n.begin) and not n.s.ends("by a quarter to ", n.begin)
    if n.last == "to" and (quarter or n.follows(_TO_BEFORE, 24)):
        return True
    if n.last == "at" and n.digits in _MINUTES and n.precedes(_TO_NEXT):  # at ten to eight
        return True
    if n.last == "past":
        return n.follows(_PAST_BEFORE, 24)
    past = n.s.match(_PAST_NEXT, n.stop)
    return past is not None and not n.s.match(PLURAL_NEXT, past.end())


def _is_counting(n: _Number) -> bool:
    """Whether what looks like a year counts, by the word behind it: a unit, people, what a topic counts."""
    if n.precedes(_YEAR_COUNTS):
        return True
    following = n.s.match(_UNIT_NEXT, n.stop)
    word = following.group(1) if following else ""
    return word in n.s.units.counts or word in n.s.vocabulary.fates or word in n.s.vocabulary.nouns


def dates_range(s: Stretch, stop: int, high: float) -> bool:
    """Whether a range that ends at ``stop`` is one of hours or days: 5 to 6 p.m., 10 to 12 December."""
    if high > 31:
        return False
    return s.match(_CLOCK_NEXT, stop) is not None or _is_month_next(s, stop)


def _is_month_next(s: Stretch, stop: int) -> bool:
    """Whether a month stands behind a number: 6 May; not *a maximum of 6 may sit*."""
    month = s.match(_MONTH_NEXT, stop)
    return month is not None and not s.text.endswith(" may", stop, month.end())


def _next_is_plural(n: _Number) -> bool:
    match = n.s.match(_WORD_NEXT, n.stop)
    return match is not None and match.group(2).endswith("s") and match.group(2) not in _NO_PLURALS


def _is_aside(n: _Number) -> bool:
    """An age beside a name (*Ana Ruiz, 34, said*), a number alone in brackets, the number of a list item."""
    s, begin, after, length = n.s, n.begin, n.behind, len(n.digits)
    if length > 3 or "." in n.digits or after not in (",", ".", ";", ")"):
        return False
    opening = s.before(begin, 2).replace("\n", " ")
    now = 4 if s.ends(", now ", begin) else 0  # Bo, now 5, goes to school
    if ((opening == ", " or now) and after in ",.;") or (opening == " (" and after == ")"):
        name = n.text[max(s.start, begin - 30) : begin - 2 - now].split()
        if name and name[-1][:1].isupper() and not any(map(str.isdigit, name[-1])):  # but the A4, 58
            return not (opening == ", " and _ELLIPTIC.search(n.text, max(s.start, begin - 40), begin))
        if length == 2 and after == "," and n.follows(_PERSON_BEFORE, 40):
            return True
        if length == 2 and after == "," and name and _is_somebody(name[-1], s.units):  # a tall guard, 24, said
            return True
    if after in ",." and s.ends((", then ", ", both ", "s, all "), begin):
        return True
    if opening[-2:] in ("(-", "(+") and after == ")" and length <= 2:  # Orn (-14) leads
        return True
    if opening[-1:] == "(" and after == ")" and length <= 2:
        return _PEOPLE_NEXT.match(n.folded, n.stop + 1) is None  # the toll rose to (31) people
    if after == ")" and "(" not in s.before(begin, 60) and opening[-1:] in ("", " "):
        return True
    if after == "." and length == 1 and _numbers_points(s, begin):
        return True
    opens = begin == s.start or _opens_line(n.folded, begin)
    return opens and after in ".)" and n.folded[n.stop + 1 : n.stop + 2] == " "


def _is_somebody(word: str, units: Units) -> bool:
    """Whether a word is one person: *guard*, *lineman*; not *guards*."""
    return not word.endswith("s") and (word in units.person or word.endswith("man")) and word not in units.plural


def _numbers_points(s: Stretch, begin: int) -> bool:
    """Whether a digit with a stop counts off points in running text: *two wins: 1. Reform 2. Courts*."""
    point = s.text[begin + 2 : begin + 4].strip()[:1]
    if not (point.isupper() or point.isdecimal()) or not s.folded[begin].isdecimal():
        return False
    number = int(s.folded[begin])
    return (
        f"{number - 1}. " in s.folded[max(0, begin - 120) : begin]
        or f" {number + 1}. " in s.folded[begin : begin + 120]
    )


def _opens_line(folded: str, begin: int) -> bool:
    """Whether only space or a bracket stands before on the line."""
    line = folded[folded.rfind("\n", max(0, begin - 20), begin) + 1 : begin]
    return len(line) < 19 and not line.strip(" (")


def _is_address(n: _Number) -> bool:
    """House numbers and ZIP codes."""
    five = len(n.digits) == 5 and n.digits.isdigit()
    if five and (_STATE_BEFORE.search(n.text, max(n.s.start, n.begin - 10), n.begin) or n.precedes(_ZIP_NEXT)):
        return not n.precedes(PLURAL_NEXT)  # OF 70000 PEOPLE, in an upper-case wire
    housed = n.last[-1:] == "," and n.last[:-1].isdigit() and len(n.last) < 5 and n.earlier not in _MONTHS
    if five and housed and not _next_is_plural(n) and _CITY_NEXT.match(n.text, n.stop, n.s.end):
        return True
    if n.precedes(_BLOCK_NEXT):
        return True
    capital = n.text[n.stop + 1 : n.stop + 2]
    if capital.isupper() and _PLACE_NEXT.match(n.text, n.stop, n.s.end) and not is_headline(n.s, n.begin):
        return True
    named = capital.isupper() or capital.isdigit()
    return named and _STREET.match(n.folded, n.stop, min(n.s.end, n.stop + 50)) is not None


def is_score(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a pair of numbers is a result: won 3-2, a 52-48 vote, beat them 5 to 3."""
    window = s.before(begin, 50)
    if _THOUSANDS.search(s.folded, begin, stop) or s.match(_MEASURED_NEXT, stop):
        return False
    if _SCORE_BEFORE.search(window[-24:]) or _BEATEN_BEFORE.search(window):
        return True
    return s.match(_SCORE_NEXT, stop) is not None


def is_in_title(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a number is part of a title in quotation marks, or all of it: “The 39 Steps”, “24”."""
    text, first, last = s.text, max(s.start, begin - 60), min(s.end, stop + 60)
    if not _OPENING_QUOTE.search(text, first, begin) or text[first:last].isupper():  # wire text has no small letters
        return False
    quoted = begin > s.start and text[begin - 1] in _QUOTES and not text[begin - 2 : begin - 1].isdigit()
    if quoted and _CLOSING_QUOTE.match(text, stop, s.end):
        return True
    return any(title.start() < begin and stop < title.end() for title in _TITLE.finditer(text, first, last))


# Long words that titles write small.
_SMALL: Final = frozenset("during before within against between through without around across toward towards".split())


def is_name_word(s: Stretch, begin: int) -> bool:
    """Whether a number word belongs to a name: a capital inside a sentence that is no headline (the Big Three).

    Names that are known to begin with a number word may open a sentence, where its capital tells nothing.
    """
    text = s.text
    if not text[begin].isupper() or text[begin + 1 : begin + 2].isupper():
        return False
    if text.startswith(s.units.numbered, begin, s.end):
        return True
    before = text[max(s.start, begin - 40) : begin].rstrip(" 0123456789")  # 10.42 Eleven have died
    if not before or before[-1] in "\"'“”‘’«:.-–—()[?!…*•" or "\n\n" in text[max(s.start, begin - 2) : begin]:
        return False
    return not is_headline(s, begin)


def is_headline(s: Stretch, begin: int) -> bool:
    """Whether most words around ``begin`` are capitalised, and all long ones, so that a capital tells nothing."""
    if s.text[s.end - 1] == "." and s.end - s.start < 200:
        return False
    words = [word for word in s.text[max(s.start, begin - 200) : min(s.end, begin + 200)].split() if word[0].isalpha()]
    if 5 * sum(word[0].isupper() for word in words) < 3 * len(words):
        return False
    return not any(len(word) > 5 and word.islower() and word not in _SMALL for word in words)


def is_acted_on(s: Stretch, begin: int) -> bool:
    """Whether an act stands right before a number: killing one, arrested at least one; leaving one."""
    before = s.before(begin, 30).split()
    word = "".join(before[-3:-2] if before[-2:] == ["at", "least"] else before[-1:])
    return word in s.vocabulary.acts or word == "leaving"


def is_told(s: Stretch, stop: int) -> bool:
    """Whether something is told of a number alone: one died, one person was wounded."""
    match = s.match(_TOLD_NEXT, stop)
    return match is not None and match.group(1) in s.vocabulary.fates


def is_sharing(s: Stretch, begin: int, stop: int) -> bool:
    """Whether *one* goes on a list of places: two died in Brod *and one in Kula*; not *and one in five is ill*.

    Or is one of those told right before: *of her nine books, one was filmed*.
    """
    if not s.folded.startswith(" of", stop) and s.search(_PARTED_OF, begin, 80):
        return True
    return bool(s.match(_PLACED_NEXT, stop)) and s.search(_SHARING_BEFORE, begin, 120) is not None


def is_pronoun(s: Stretch, begin: int, stop: int) -> bool:
    """Whether *one* stands for something instead of counting it: the one who, one another, one of, at one point."""
    before = s.before(begin, 30).split()
    last = before[-1].lstrip("\"'(") if before else ""
    after = s.match(_WORD_NEXT, stop)
    word = after.group(2) if after else ""
    if s.folded.startswith(" (1)", stop):  # one (1) guard
        return False
    if _CODED.fullmatch(last) or before[-2:] in _TAKEN:  # its 4G one
        return True
    dated = _YEAR_BEFORE.fullmatch(last) and before[-2:-1] in (["the"], ["a"], ["an"])
    if last == "not" or dated or (before[-2:] == ["the", "only"] and word.endswith("ing")):  # the only one trying
        return True
    limited = last in _LIMITING and before[-2:-1] != ["the"]
    if word == "of" and (limited or before[-2:] == ["at", "least"]) and s.match(_ONE_OF, stop):
        return False  # only one of the two engines
    if word not in ("of", "another", "who") and is_acted_on(s, begin):
        return False
    if last == "that" and is_told(s, stop):  # with the result that one person died
        return False
    if last in _BEFORE_PRONOUN or s.folded[stop : stop + 2] == "'s" or after is None:
        return True
    if s.match(_OFTEN_NEXT, stop) or (word == "thing" and last in ("only", "just")):
        return False  # one day a week; just one thing
    if s.match(MORE_NEXT, stop):
        return False
    if (last == "at" and word in ("point", "time", "stage", "moment", "end")) or f"{last} {word}" in _SET_PHRASES:
        return True
    if is_told(s, stop) or is_sharing(s, begin, stop):
        return False
    adverb = word.endswith("ly") and word not in _NOUNS_IN_LY
    verb = word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULARS_IN_S
    if verb and word not in s.vocabulary.finite and s.match(_CLAUSE_NEXT, after.end()):
        return True
    if s.match(_ONE_BY_ONE, stop) or (last not in _LIMITING and s.match(_ONE_TIME, stop)):
        return True
    hyphened = after.group(1) == "-" and word not in _ONE_LONG
    return hyphened or word in _AFTER_PRONOUN or adverb
