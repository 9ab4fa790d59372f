// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

/** Sentences for what somebody else's code throws. */
final class Reasons {

  private static final int LONGEST = 300;

  private Reasons() {}

  /** The message of the innermost cause. */
  static String of(Throwable e) {
    Throwable cause = e;
    for (int i = 0; i < 50 && cause.getCause() != null && cause.getCause() != cause; i++) {
      cause = cause.getCause();
    }
    String message;
    try {
      message = cause.getMessage();
    } catch (Throwable worse) {
      message = null; // even the message is somebody else's code
    }
    return words(cause.getClass().getName(), message == null ? "" : message);
  }

  /** The message of the innermost cause of a printed stack trace. */
  static String ofTrace(String trace) {
    String innermost = trace.strip().lines().findFirst().orElse("");
    for (String line : trace.lines().toList()) {
      if (line.startsWith("Caused by: ")) {
        innermost = line.substring("Caused by: ".length());
      }
    }
    int colon = innermost.indexOf(": ");
    String type = colon < 0 ? innermost : innermost.substring(0, colon);
    boolean isType = type.matches("[\\w$]+(\\.[\\w$]+)+");
    return isType ? words(type, colon < 0 ? "" : innermost.substring(colon + 2)) : innermost;
  }

  private static String words(String type, String message) {
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return switch (simple) {
      case "NoClassDefFoundError", "ClassNotFoundException" -> message.isBlank() ? "a class is missing" : missing(message);
      case "OutOfMemoryError" -> "there was not enough memory" + (message.isBlank() ? "" : " (" + message + ")");
      case "StackOverflowError" -> "it calls itself without end";
      case "AbstractMethodError", "NoSuchMethodError", "NoSuchFieldError", "IncompatibleClassChangeError", "UnsupportedClassVersionError" ->
          "it was built for another version (" + message + ")";
      default -> message.isBlank() ? simple : line(message);
    };
  }

  /** One line, not too long: the engine's messages are traces of many lines whose last part says what is wrong. */
  private static String line(String message) {
    int error = message.lastIndexOf("RuntimeError: ");
    String text = (error < 0 ? message : message.substring(error + "RuntimeError: ".length())).strip();
    String first = text.lines().findFirst().orElse(text).strip();
    return first.length() <= LONGEST ? first : first.substring(0, LONGEST) + " ...";
  }

  /** "a/b/C" or "a.b.C cannot be found by x_1.0.0 [12]". */
  private static String missing(String message) {
    if (message.startsWith("Could not initialize class")) {
      return "its class " + message.substring(message.lastIndexOf(' ') + 1) + " does not start";
    }
    String name = message.split("[\\s:]")[0].replace('/', '.');
    int dot = name.lastIndexOf('.');
    return "the class " + name + " is missing" + (dot < 0 ? "" : "; its bundle neither holds nor imports the package " + name.substring(0, dot));
  }
}
