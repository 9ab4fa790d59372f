# Sourced by mvnw and likeness (POSIX sh): sets JAVA_HOME to a JDK of at least version 21, or says in one
# sentence what to install and ends with status 2. With likeness_needs=java a runtime without compiler will do. The default `java` of a machine is
# often older, so a fitting one is looked for in the places where installers put them.

likeness_java_major() { # prints the feature version of the JDK in folder $1, or nothing
  [ -x "$1/bin/java" ] && [ -x "$1/bin/${likeness_needs-javac}" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

likeness_find_java() {
  likeness_best= likeness_best_version=0
  if [ -n "${JAVA_HOME-}" ]; then
    likeness_v=$(likeness_java_major "$JAVA_HOME")
    [ "${likeness_v:-0}" -ge 21 ] && return 0
  fi
  likeness_path=$(command -v "${likeness_needs-javac}" 2>/dev/null) && likeness_path=$(readlink -f "$likeness_path" 2>/dev/null || printf %s "$likeness_path")
  for likeness_dir in "${likeness_path%/bin/java*}" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* ; do
    [ -d "$likeness_dir/bin" ] || continue
    likeness_v=$(likeness_java_major "$likeness_dir")
    if [ "${likeness_v:-0}" -ge 21 ] && [ "$likeness_v" -gt "$likeness_best_version" ]; then
      likeness_best=$likeness_dir likeness_best_version=$likeness_v
    fi
  done
  if [ -z "$likeness_best" ]; then
    echo "Likeness needs a Java development kit (JDK) of version 21 or newer and found none: install one (for example Temurin 25 or the package openjdk-21-jdk) or set JAVA_HOME to it." >&2
    exit 2
  fi
  JAVA_HOME=$likeness_best
}

likeness_find_java
export JAVA_HOME
