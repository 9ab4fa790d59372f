// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

/**
 * Text that somebody else has written (names, reasons, recipes, logs of imported runs, tags of event files) as it may be
 * shown: nothing in it moves the cursor, colours the terminal, turns the reading direction round or fills the screen.
 * What is not shown as itself appears as its code, {@code \}{@code u001b}, so that it is seen and does nothing. Thread-safe.
 */
public final class Plain {

  /** As many characters as a name or a sentence may have where it is shown. */
  public static final int LINE = 400;
  private static final int BIDI_FIRST = 0x202a;
  private static final int BIDI_LAST = 0x202e;
  private static final int TAGS_FIRST = 0xe0000;
  private static final int TAGS_LAST = 0xe0fff;
  /** Letters carry one or two marks; heaps of them cover the lines above and below. */
  private static final int MOST_MARKS = 4;

  private Plain() {}

  /** One line of at most {@value #LINE} characters; null is empty. */
  public static String line(String foreign) {
    return line(foreign, LINE);
  }

  /** One line: line breaks and tabs become blanks. @param most characters, after which it is cut with a word about it */
  public static String line(String foreign, int most) {
    return clean(foreign, most, false);
  }

  /** Several lines: line breaks and tabs stay. @param most characters, after which it is cut with a word about it */
  public static String text(String foreign, int most) {
    return clean(foreign, most, true);
  }

  private static String clean(String foreign, int most, boolean lines) {
    if (foreign == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(Math.min(foreign.length(), most) + 16);
    int marks = 0;
    for (int i = 0; i < foreign.length();) {
      int c = foreign.codePointAt(i);
      if (i + Character.charCount(c) > most) {
        return out.append(String.format("… (%,d characters)", foreign.length())).toString();
      }
      marks = mark(c) ? marks + 1 : 0;
      i += Character.charCount(c);
      if (c == '\n' || c == '\t' || c == '\r') {
        out.append(lines ? line(c, foreign, i) : " ");
      } else if (harmful(c) || marks > MOST_MARKS) {
        out.append(code(c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** A carriage return would write over the line: it is kept only as a part of a line break. */
  private static String line(int c, String text, int next) {
    return c != '\r' ? Character.toString(c) : next < text.length() && text.charAt(next) == '\n' ? "" : "\n";
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Control characters, marks of direction, what is not seen, halves of characters, what has no meaning. */
  static boolean harmful(int c) {
    if (c < 0x7f) {
      return c < 0x20;
    }
    return c < 0xa0 || c == 0x061c || c == 0x200b || c == 0x200e || c == 0x200f || c >= 0x2028 && c <= 0x2029
        || c >= BIDI_FIRST && c <= BIDI_LAST || c >= 0x2060 && c <= 0x206f || c == 0xfeff || c >= 0xfff0 && c <= 0xfffb
        || c >= TAGS_FIRST && c <= TAGS_LAST || Character.getType(c) == Character.SURROGATE || !Character.isDefined(c);
  }

  /** The same text as JSON means it, without a character that a terminal would obey. */
  public static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints().forEach(c -> {
      if (c != '\n' && c != '\r' && harmful(c)) { // line breaks are the layout: in texts JSON has written them as codes
        out.append(code(c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }

  private static String code(int c) {
    StringBuilder out = new StringBuilder();
    for (char half : Character.toChars(c)) {
      out.append(String.format("\\u%04x", (int) half));
    }
    return out.toString();
  }
}
