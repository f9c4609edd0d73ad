"""Money in the forms that wires, tables and accounts use, and symbols that mean what the words beside them say."""

from __future__ import annotations

import pytest

import numclaims

AMOUNTS = {
    # codes with a scale, and scales behind the code
    "It lost 120 MEUR.": ["120000000 euro"],
    "It made MUSD 5.": ["5000000 united states dollar"],
    "It lost 30 kEUR.": ["30000 euro"],
    "It raised 75 USD million.": ["75000000 united states dollar"],
    "The MUSE 5 is out.": [],
    # the country apart from the sign
    "He paid C $ 16.4 million.": ["16400000 canadian dollar"],
    "He paid c $ 1.34 for it.": ["1.34 canadian dollar"],
    "It is CAD$ 15 now.": ["15 canadian dollar"],
    "A $5 fee is due.": ["5 dollar"],
    "It opens at dollar 22.5 million.": ["22500000 dollar"],
    "It paid $75 U.S. per barrel.": ["75 dollar per barrel"],
    # signs that wires lost
    "It cost PS21,700 in all.": ["21700 pound sterling"],
    "It is worth PS2.7m.": ["2700000 pound sterling"],
    "The PS5 sold out.": [],
    "It makes 300 PS.": ["300 horsepower"],
    "It fell to Y28,030 and Y=5,182.": ["28030 japanese yen", "5182 japanese yen"],
    # hundredths
    "It costs 10 $ 30 cent.": ["10.30 dollar"],
    "It costs 15 dollars and 50.": ["15.50 dollar"],
    "He got 15 dollars and 50 people came.": ["15 dollar", "50 people"],
    "He got 15 dollars and 5.": ["15 dollar", "5 None"],
    "It costs a dollar.": ["1 dollar"],
    "He has not a penny.": ["1 penny"],
    "It pays 5 cents a dollar.": ["5 cent"],
    "She found half a dollar.": ["0.5 dollar"],
    "It is a dollar store.": [],
    # accounts
    "The result is ($99.99).": ["-99.99 dollar"],
    "The fee ($99.99) is due.": ["99.99 dollar"],
    "It costs Rs.500 here.": ["500 indian rupee"],
    # symbols by what stands beside them
    "The ticket cost 150 kn.": ["150 croatian kuna"],
    "Gusts hit 150 kn.": ["150 knot"],
    "The capacitor holds 2.5 F.": ["2.5 farad"],
    "It was 75 F there.": ["75 degree fahrenheit"],
    "The bond has a size of 2.123 pm.": ["2.123 picometre"],
    "The load is 20 (kg).": ["20 kilogram"],
    "The load is 20 [kg].": ["20 kilogram"],
    "The load is 20 (twenty).": ["20 None", "20 None"],
    "Its angle was 0.8rad.": ["0.8 radian"],
    "Order the 24703 L-202.": [],
    "Order 24703 L-202 now.": ["24703 None"],
    "The tank holds 24 L.": ["24 litre"],
    "Add 1/2 cup oil.": ["0.5 cup"],
    # rates with the name of a stuff between
    "The pump moves 15 litres of water a minute.": ["15 litre per minute"],
    "The spring gives 2 litres of drinking water per second.": ["2 litre per second"],
    "The mill needs 400 tonnes of ore a day.": ["400 tonne per day"],
    "She carried 3 kg of flour a second time.": ["3 kilogram"],
    "They bought 10 kg of the flour a week.": ["10 kilogram"],
    "He drank 5 litres of water a day earlier.": ["5 litre"],
    "Add 2 cups of flour.": ["2 cup"],
    "Add 2 1/2 cups flour.": ["2.5 cup"],
    "A magnitude 6.1 quake hits.": ["6.1 None"],
    "It passed the House 218 to 212.": ["218 None", "212 None"],
    "It carries 1.3 A/cm2.": ["1.3 ampere per square centimetre"],
    "It swings at 4e14 s-1.": ["400000000000000 inverse second"],
    # one unit for two numbers
    "The gap is 5 ± 0.2 mm.": ["5 millimetre", "0.2 millimetre"],
    "It measures 3 x 4 m.": ["3 metre", "4 metre"],
    # lengths of time in many parts
    "It took 24 hours, 39 minutes and 35 seconds.": ["88775 second"],
    "It took 3 years, 2 months, 14 days, and 16 hours.": ["28111 hour"],
    # ages
    "The 87 yo man left.": ["87 year of age"],
    "She turned 30 in May.": ["30 year of age"],
    "She turned 30 people away.": ["30 people"],
    "The knob turned 30 degrees.": ["30 degree"],
    "He will be 35 in May.": ["35 year of age"],
    "There will be 35 in May.": ["35 None"],
    "She was 24 when it broke.": ["24 year of age"],
    "She died in her 20s.": ["20..29 year of age"],
    "He was in his late 40s.": ["47..49 year of age"],
    "He was in his mid-40s.": ["44..46 year of age"],
    "The ad ran for 30s.": ["30 second"],
    "She was 113.": ["113 year of age"],
    "He was 3 under par.": ["3 None"],
    "It was 24.": ["24 None"],
    "The mayor said that Orlin, 46, left early.": ["46 year of age"],
    "They met in Orlin, 46, they said.": ["46 None"],
    "Take rooms Orlin, 46, 47 and 48.": ["46 None", "47 None", "48 None"],
    "Their life expectancy is around 73 there.": ["73 year of age"],
    "Their life expectancy is 73 years there.": ["73 year"],
    "A roughly 300,000 year-old skull was found.": ["300000 year of age"],
}


def shown(claim: numclaims.Claim) -> str:
    return f"{claim.value:f}" if claim.value is not None else f"{claim.low:f}..{claim.high:f}"


@pytest.mark.parametrize(("text", "amounts"), AMOUNTS.items())
def test_amounts(text: str, amounts: list[str]) -> None:
    claims = [claim for claim in numclaims.extract(text) if claim.kind != "date"]
    assert [f"{shown(claim)} {claim.unit}" for claim in claims] == amounts


def test_an_age_has_its_hedge() -> None:
    [claim] = numclaims.extract("A roughly 300,000 year-old skull was found.")
    assert str(claim.bound) == "~"


SHARED = {
    "It was 18.4 to 26-28 billion euros.": ["18400000000 euro", "26000000000..28000000000 euro"],
    "It gives 21 mpg combined to 23 on the road.": ["21 mile per gallon", "23 mile per gallon"],
    "They rode 21 miles north to 23 Elm Road.": ["21 mile"],
    "The balance is -$50.8bn.": ["-50800000000 dollar"],
    "The balance is −$5, not minus $6.": ["-5 dollar", "-6 dollar"],
    "It costs $5-$7.": ["5..7 dollar"],
    "The post-$5 era began.": ["5 dollar"],
    "It closed at 1,112 p.": ["1112 penny"],
    "They meet at 5 p.m.": [],
    "It is 1 234,5 km long.": ["1234.5 kilometre"],
    "On day 3 200 ships came.": ["3 None", "200 ship"],
}


@pytest.mark.parametrize(("text", "amounts"), SHARED.items())
def test_signs_units_and_scales_reach_their_numbers(text: str, amounts: list[str]) -> None:
    claims = [claim for claim in numclaims.extract(text) if claim.kind not in ("date", "time")]
    assert [f"{shown(claim)} {claim.unit}" for claim in claims] == amounts


COMPOUNDS = {
    "The density is 5 kg/m^3.": ["5 kilogram per cubic metre"],
    "It drifts at 3 m s-1 there.": ["3 metre per second"],
    "It gives 5 W m-2 there.": ["5 watt per square metre"],
    "It fell by 5 m s-300 there.": ["5 metre"],
    "Wool conducts 0.04 W/(m K) or 0.05 W/(m·K).": ["0.04 watt per metre kelvin", "0.05 watt per metre kelvin"],
    "The motor draws 5 W/(idle).": ["5 watt"],
    "The dose is 5 mg/kg/day here.": ["5 milligram per kilogram per day"],
    "The dose is 5 mg per kg per day.": ["5 milligram per kilogram per day"],
    "It fell from 1.4 A/cm2 to 0.07 A/cm2 then.": [
        "1.4 ampere per square centimetre",
        "0.07 ampere per square centimetre",
    ],
    "It yields 180 bu/acre.": ["180 bushel per acre"],
    "They work 35 to 45 hours a week there.": ["35..45 hour per week"],
    "They meet three days a week.": ["3 day per week"],
    "They sleep eight hours a day.": ["8 hour"],
    "They waited two hours a week ago.": ["2 hour"],
    "They meet three hours each week.": ["3 hour"],
    "She ran at 5 min/km then.": ["5 minute per kilometre"],
    "There were 12 deaths per 100,000 people.": ["12 death per 100,000 people"],
    "There were 12 deaths per million people.": ["12 death per million people"],
    "There were 12 deaths per ward.": ["12 death"],
    "There were 12 deaths per 2010 census.": ["12 death"],
    "It ran for 1,000 yards each season.": ["1000 yard per season"],
    "She rests one day a week.": ["1 day"],
    "A 700-square-foot flat is free.": ["700 square foot"],
    "A 3-litre-per-second flow is enough.": ["3 litre per second"],
    "It has 12 sq. miles of land.": ["12 square mile"],
    "It was a $5-a-share deal.": ["5 dollar per share"],
    "It was a $20-per-month plan.": ["20 dollar per month"],
    "The $5-a-nothing prize is gone.": ["5 dollar"],
    # feet, inches and arcs
    "He is 6'2\" tall.": ["74 inch"],
    "A 6-foot-2 guard left.": ["74 inch"],
    "A five-foot-nine-inch board fell.": ["69 inch"],
    "A 6-foot-5-ton stone fell.": ["6 foot"],
    'The pipe is 10 " long.': ["10 inch"],
    'She said "we have 10 " and left.': ["10 None"],
    "It lies at 12° 30′ 15″ N there.": ["12 degree", "30 minute of arc", "15 second of arc"],
    "It is 30 seconds of arc wide.": ["30 second of arc"],
    "It takes 30 seconds of care.": ["30 second"],
    "He weighs 12st.": ["12 stone"],
    "He weighs 11st 6lb now.": ["160 pound-mass"],
    "He weighs 11 stone 6 pounds.": ["160 pound-mass"],
    "He came 21st there.": ["21 None"],
    # sides and margins
    "The room is 3 by 4 metres.": ["3 metre", "4 metre"],
    "She won race 3 by 4 metres.": ["3 None", "4 metre"],
    "The box is 10x20x30 cm.": ["10 centimetre", "20 centimetre", "30 centimetre"],
    "The chip is 3×5mm.": ["3 millimetre", "5 millimetre"],
    "They sell 6 x 330 ml of beer.": ["6 None", "330 cubic centimetre"],
    "They won the 4 x 100 m relay.": ["4 None", "100 metre"],
    "They nailed 2x4 boards.": [],
    "The set has 2x 5 cm of wire.": ["5 centimetre"],
    "It was cooled to absolute zero.": ["0 kelvin"],
    "They have absolute zero tolerance.": ["0 None"],
    "The margin is plus or minus 3 percentage points.": ["3 percentage point"],
    "The rod is 5 mm plus or minus 0.2 mm long.": ["5 millimetre", "0.2 millimetre"],
    "It was minus 3 degrees there.": ["-3 degree"],
    # lengths of time
    "The terms were 2 years and 6 months.": ["30 month"],
    "The terms were 2 years and 18 months.": ["2 year", "18 month"],
}
CONTEXTS = {
    "A 16 A fuse blew.": ["16 ampere"],
    "He got 5 A grades.": ["5 None"],
    "He has 3 T-shirts of magnetic ink.": ["3 shirt"],
    "A 3 T MRI scanner hums.": ["3 tesla"],
    "The pump gives 5 bar of pressure.": ["5 bar"],
    "Under pressure, 5 bar owners left.": ["5 owner"],
    "The screen hits 1,000 nits of brightness.": ["1000 candela per square metre"],
    "They found 20 nits.": ["20 nit"],
    "It sailed 300 leagues over the sea.": ["300 league"],
    "She plays in two leagues.": ["2 league"],
    "The tank holds 20 gal.": ["20 gallon"],
    "He met five gals.": ["5 gal"],
    "Emissions hit 36 Gt in all.": ["36 gigatonne"],
    "It emits 5 Mt of CO2.": ["5 megatonne"],
    "In all, 5 Mt Baker trails burned.": ["5 trail"],
    "It died out 66 Ma ago.": ["66 megayear"],
    "The gene is 500 bp long.": ["500 base pair"],
    "Yields rose 5 bp there.": ["5 basis point"],
    "The pressure was 1013mb there.": ["1013 millibar"],
    "The 500mb file is here.": ["500 megabyte"],
    "The firm in Seoul lost 1.2 trillion won.": ["1200000000000 south korean won"],
    "In Seoul, 45 won medals.": ["45 None"],
    "In Seoul, 2,000 won the draw.": ["2000 None"],
    "Of those, 2,000 won.": ["2000 None"],
}
SUMS = {
    "It cost Y590 billion.": ["590000000000 japanese yen"],
    "It cost Y590bn.": ["590000000000 japanese yen"],
    "Room Y590 is full.": [],
    "The Y2K bug hit.": [],
    "It cost PS15m.": ["15000000 pound sterling"],
    "The PS5 million-seller is here.": [],
    "He paid R500 million, or R2,500 each.": ["500000000 south african rand", "2500 south african rand"],
    "Version R2.1 opened on the R5 road.": [],
    "It lost $(9.5)bn, or $(3.5) million a day.": ["-9500000000 dollar", "-3500000 dollar"],
    "The firm ($9.5m) left.": ["9500000 dollar"],
    "It costs $5,000 CAD.": ["5000 canadian dollar"],
    "It costs $5,000 MAN.": ["5000 dollar"],
    "It costs usd 5, or cad 15.": ["5 united states dollar", "15 canadian dollar"],
    "In all 5 left.": ["5 None"],
    "It costs $1-2m.": ["1000000..2000000 dollar"],
    "It costs EUR5-10m.": ["5000000..10000000 euro"],
    "It rose from $5 to 10m tall.": ["5 dollar", "10 metre"],
    "It costs £10-15m.": ["10000000..15000000 pound sterling"],
    "The masts are 1-2m apart.": ["1..2 metre"],
    "It costs 500 francs, and CHF 300.": ["500 franc", "300 swiss franc"],
    "It costs 500 pesos, 20 lira and 5 shillings.": ["500 peso", "20 lira", "5 shilling"],
    "It costs 500 ரூ there.": ["500 sri lankan rupee"],
    "He lent 2.5 ETH of crypto.": ["2.5 ether"],
    "He met 5 ETH students.": ["5 student"],
    # pounds that are paid
    "She paid about 20 pounds for it.": ["20 pound sterling"],
    "It cost him 20 pounds.": ["20 pound sterling"],
    "She paid for 20 pounds of rice.": ["20 pound-mass"],
    "She lost 20 pounds.": ["20 pound-mass"],
    "She spends 20 pounds a week.": ["20 pound sterling per week"],
    "She loses 2 pounds a week.": ["2 pound-mass per week"],
    "It costs $40 and weighs 20 pounds.": ["40 dollar", "20 pound-mass"],
    "It is five pounds and 30 pence.": ["5.30 pound sterling"],
}
AGES = {
    "Children aged between 5 and 12 came.": ["5..12 year of age"],
    "Children between the ages of 5 and 12 came.": ["5..12 year of age"],
    "My mother is 81 and cannot carry it.": ["81 year of age"],
    "You turned 68 last week, I see.": ["68 year of age"],
    "You turn forty next year.": ["40 year of age"],
    "He was there when his son was three.": ["3 year of age"],
    "Orrick's son is now 14.": ["14 year of age"],
    "They turn 40 screws.": ["40 screw"],
    "He was two up at the turn.": ["2 None"],
    "It was four degrees below zero.": ["-4 degree"],
    "It was 12 °C above zero in May.": ["12 degree Celsius"],
    "It is 5 degrees below average.": ["5 degree"],
    "She's 81, I think.": ["81 year of age"],
    "The driver, a man of 33, left.": ["33 year of age"],
    "She is a mother of 3, and tired.": ["3 None"],
    "She was 12 and the boy 35 metres away.": ["12 None", "35 metre"],
    "His wife was 2 and 1 up.": ["2 None", "1 None"],
    "Twins aged 5 and 7 came.": ["5 year of age", "7 year of age"],
    "Children aged 5, 7 and 12 came.": ["5 year of age", "7 year of age", "12 year of age"],
    "Those aged 5, 6 of them boys, came.": ["5 year of age", "6 None"],
    "Between the ages of 18 and 24, 5 came.": ["18..24 year of age", "5 None"],
    "Men aged 20 and 30 women came.": ["20 year of age", "30 woman"],
    "They asked 25- to 54-year-olds.": ["25..54 year of age"],
    "They asked 18-34-year-olds.": ["18..34 year of age"],
    "They asked 18 to 34 year olds.": ["18..34 year of age"],
    "They saw 2 - 35-year-old men.": ["2 None", "35 year of age"],
    "He died at 73.": ["73 year of age"],
    "He died at 4 on a cold day.": ["4 None"],
    "The median age of members is 38.": ["38 year of age"],
    "The average score was 38.": ["38 None"],
}


@pytest.mark.parametrize(("text", "amounts"), [*COMPOUNDS.items(), *CONTEXTS.items(), *SUMS.items(), *AGES.items()])
def test_units_money_and_ages(text: str, amounts: list[str]) -> None:
    claims = [claim for claim in numclaims.extract(text) if claim.kind not in ("date", "time", "set")]
    assert [f"{shown(claim)} {claim.unit}" for claim in claims] == amounts


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Light goes at 300,000 km/s. Sound needs 31 days more.", [0, 1]),
        ("It boils at 80 °C. Water needs 20 K more.", [0, 1]),
        ("It lies at 352 ft. That is 107 m.", [0, 1]),
        ("It was written by J. Halloway in 31 days.", [0]),
    ],
)
def test_a_unit_of_one_letter_can_end_a_sentence(text: str, sentences: list[int]) -> None:
    assert [claim.sentence for claim in numclaims.extract(text)] == sentences
