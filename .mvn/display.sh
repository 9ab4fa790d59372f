# Sourced by ../mvnw: UI tests need a display. Without one, a private Xvfb (and openbox, since focus
# needs a window manager) is started for the length of the build; if there is none either, the tests
# are skipped with one loud line, or the build fails when CI=true.

likeness_wants_ui=
for likeness_arg in "$@"; do
  case "$likeness_arg" in
    verify|install|deploy|integration-test) likeness_wants_ui=yes ;;
    -DskipTests|-DskipTests=true|-Dmaven.test.skip|-Dmaven.test.skip=true) likeness_wants_ui=; break ;;
  esac
done

likeness_run_with_xvfb() { # runs ../mvnw "$@" inside a private display, ends with its status
  likeness_tmp=$(mktemp -d)
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$likeness_tmp/display" 2>/dev/null &
  likeness_pids=$!
  trap 'kill $likeness_pids 2>/dev/null; rm -rf "$likeness_tmp"' EXIT
  trap 'exit 130' INT TERM
  likeness_n=0
  while [ ! -s "$likeness_tmp/display" ] && [ $likeness_n -lt 100 ]; do
    sleep 0.1; likeness_n=$((likeness_n + 1))
  done
  [ -s "$likeness_tmp/display" ] || { echo "Xvfb did not start." >&2; exit 1; }
  DISPLAY=:$(cat "$likeness_tmp/display"); export DISPLAY
  unset WAYLAND_DISPLAY
  if command -v openbox >/dev/null 2>&1; then
    openbox >/dev/null 2>&1 &
    likeness_pids="$likeness_pids $!"
  fi
  LIKENESS_MVNW_INNER=1 "$0" -Dlikeness.ui.tests=run "$@"
  exit $?
}

if [ -n "$likeness_wants_ui" ] && [ "$(uname)" = Linux ] && [ -z "${DISPLAY-}" ] && [ -z "${WAYLAND_DISPLAY-}" ]; then
  if command -v Xvfb >/dev/null 2>&1; then
    likeness_run_with_xvfb "$@"
  elif [ "${CI-}" = true ]; then
    echo "No display and no Xvfb: with CI=true the UI tests must run; install xvfb and openbox." >&2
    exit 1
  else
    echo "*** UI TESTS ARE SKIPPED: there is no display and no Xvfb (install xvfb and openbox to run them). ***" >&2
    set -- -Dlikeness.ui.tests=skip "$@"
  fi
fi
