"""Works out due-instants.csv by walking from minute to minute: slow, and meant to be obviously right.

Reads the national table (date,weekday,kind,...) from standard input, writes 500 receipts with their due instants.
"""
import csv
import datetime as dt
import random
import sys

TABLE = {row["date"]: row["kind"] for row in csv.DictReader(sys.stdin)}
MINUTE = dt.timedelta(minutes=1)
DAY = dt.timedelta(days=1)


def is_working_day(day):
    kind = TABLE.get(day.isoformat())
    return kind == "makeup_work" if kind else day.weekday() < 5


def is_open(minute):
    """Whether offices are open during the minute that begins then."""
    clock = minute.strftime("%H:%M")
    return is_working_day(minute.date()) and ("07:00" <= clock < "11:30" or "13:30" <= clock < "17:00")


def working_hours(start, hours):
    now, left = start, hours * 60
    while left > 0:
        left -= is_open(now)
        now += MINUTE
    return now


def working_days(start, days):
    while not is_open(start):
        start += MINUTE
    day, left = start.date(), days
    while left > 0:
        day += DAY
        left -= is_working_day(day)
    return dt.datetime.combine(day, start.time())


def due(start, amount, unit):
    if unit == "WORKING_HOURS":
        return working_hours(start, amount)
    if unit == "WORKING_DAYS":
        return working_days(start, amount)
    return start + amount * DAY


def receipts(chance):
    """Half of them around the days of the table, where mistakes are made."""
    special = sorted(day for day in TABLE if day < "2027")
    for number in range(500):
        if number % 2:
            day = dt.date.fromisoformat(chance.choice(special)) + chance.randint(-6, 2) * DAY
            day = max(day, dt.date(2022, 1, 1))
        else:
            day = dt.date(2022, 1, 1) + chance.randrange(5 * 365) * DAY
        hour, minute = chance.choice([(chance.randrange(24), chance.randrange(60)), (7, 0), (11, 29), (11, 30),
                                      (13, 29), (13, 30), (16, 59), (17, 0), (chance.randint(7, 16), 15)])
        yield dt.datetime.combine(day, dt.time(hour, minute))


def main():
    chance = random.Random(766)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["received", "amount", "unit", "due"])
    for start in receipts(chance):
        unit = chance.choice(["WORKING_DAYS", "WORKING_DAYS", "WORKING_HOURS", "CALENDAR_DAYS"])
        amount = chance.choice([1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60])
        out.writerow([start.isoformat(timespec="minutes"), amount, unit,
                      due(start, amount, unit).isoformat(timespec="minutes")])


main()
