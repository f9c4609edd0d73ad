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
    "It was 24.2 to 33-35 billion euros.": ["24200000000 euro", "33000000000..35000000000 euro"],
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
