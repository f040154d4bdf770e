#include "sandbox/JsonValue.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace fleet::sandbox {

namespace {

struct CivilTime {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::int64_t secondOfDay = 0;
    std::int64_t micros = 0;
};

CivilTime civilTime(std::int64_t epochMicros)
{
    using namespace std::chrono;
    const sys_time<microseconds> point{microseconds(epochMicros)};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const std::int64_t rest = (point - day).count();
    return {int(date.year()), unsigned(date.month()), unsigned(date.day()), rest / 1'000'000, rest % 1'000'000};
}

} // namespace

std::string isoMicros(std::int64_t micros)
{
    const CivilTime t = civilTime(micros);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06d+00:00", t.year, t.month, t.day,
                  int(t.secondOfDay / 3600), int(t.secondOfDay / 60 % 60), int(t.secondOfDay % 60), int(t.micros));
    return text.data();
}

std::string isoSeconds(std::int64_t micros)
{
    return isoMicros(micros).substr(0, 19);
}

std::string httpDate(std::int64_t micros)
{
    using namespace std::chrono;
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilTime t = civilTime(micros);
    const weekday day(floor<days>(sys_time<microseconds>(microseconds(micros))));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", weekdays.at(day.c_encoding()), t.day,
                  months.at(t.month - 1), t.year, int(t.secondOfDay / 3600), int(t.secondOfDay / 60 % 60),
                  int(t.secondOfDay % 60));
    return text.data();
}

} // namespace fleet::sandbox
