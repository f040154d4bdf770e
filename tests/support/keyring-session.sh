#!/bin/sh
# usage: keyring-session.sh none|unlocked PROGRAM [ARG…]
# Runs the program on a session bus of its own, with an unlocked keychain that is made for it, or with none.
# The desktop's own bus, keychain and folders are out of its reach.
set -eu

keyring=$1
shift
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/home" "$folder/data" "$folder/config" "$folder/cache" "$folder/run"
export HOME="$folder/home" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
export XDG_CACHE_HOME="$folder/cache" XDG_RUNTIME_DIR="$folder/run"
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP KDE_FULL_SESSION DESKTOP_SESSION 2>/dev/null || true

# The daemon goes when its bus does. It may reach the bus after the program has begun.
dbus-run-session --config-file="$here/keyring-session.conf" -- sh -c '
    if [ "$1" = unlocked ]; then
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    fi
    shift
    exec "$@"
' sh "$keyring" "$@"
