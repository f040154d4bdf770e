// How much larger than its drawn size the console is: text and everything that holds text grow together.
// Never a setting of its own: the application's font is the one place that says it.
#pragma once

namespace fleet::ui {

/// The size at which the console is drawn, in points.
inline constexpr double bodyPoints = 9.75;
inline constexpr int leastTextPercent = 100;
inline constexpr int mostTextPercent = 200;

/// 1…2: the application's font against the drawn size.
[[nodiscard]] double textScale();
/// A length that holds text or stands beside it.
[[nodiscard]] int scaled(int pixels);

} // namespace fleet::ui
