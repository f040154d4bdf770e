// The person at the terminal: who they are, whether they mean it, and why something was not done.
#pragma once

#include "ExitCode.h"

#include <QString>

namespace fleet::cli {

/// "ana@desk-3", as acts are recorded; "unattended" where nobody is logged in.
[[nodiscard]] QString whoAmI();
[[nodiscard]] bool hasTerminal();
/// True for "yes" and nothing else.
[[nodiscard]] bool askOnTerminal(const QString &question);

/// Says why on standard error.
[[nodiscard]] ExitCode fail(const Problem &problem);
/// No engine can be had: what cannot be recorded is not sent. It says nothing about the gateway.
[[nodiscard]] ExitCode refuse(const Problem &problem);

} // namespace fleet::cli
