// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;

/**
 * Conditions on what is known of faces in numbers, all of which must hold: {@code AU12>=0.4 pose.yaw<-10}. Of a face of which a number
 * is not known no condition on it holds.
 *
 * @param all may be empty
 */
public record Where(List<Condition> all) {

  private static final Pattern CONDITION = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(<=|>=|<|>|=)(-?\\d+(?:\\.\\d+)?)");

  /** How a number is compared. */
  enum Sign {
    LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), EQUAL("=");

    private final String text;

    Sign(String text) {
      this.text = text;
    }
  }

  /** One of them. */
  public record Condition(String attribute, Sign sign, double value) {

    /** Names are compared without regard to case. */
    boolean holds(Face face) {
      for (String name : face.attributes().names()) {
        if (name.equalsIgnoreCase(attribute)) {
          double v = face.attributes().get(name).orElseThrow();
          return switch (sign) {
            case LESS -> v < value;
            case AT_MOST -> v <= value;
            case MORE -> v > value;
            case AT_LEAST -> v >= value;
            case EQUAL -> v == value;
          };
        }
      }
      return false;
    }
  }

  /** A word that is a condition. */
  public static Optional<Condition> condition(String word) {
    Matcher m = CONDITION.matcher(word);
    if (!m.matches()) {
      return Optional.empty();
    }
    for (Sign s : Sign.values()) {
      if (s.text.equals(m.group(2))) {
        return Optional.of(new Condition(m.group(1), s, Double.parseDouble(m.group(3))));
      }
    }
    throw new AssertionError(m.group(2));
  }

  /** @throws UserProblem when a word is no condition */
  public static Where of(String text) {
    List<Condition> out = new ArrayList<>();
    for (String word : text.strip().split("[\\s,]+")) {
      if (!word.isEmpty()) {
        out.add(condition(word).orElseThrow(() -> new UserProblem("'" + word + "' is no condition on faces; AU12>0.4 is one, or pose.yaw<=-10, several apart by blanks")));
      }
    }
    return new Where(List.copyOf(out));
  }

  public boolean holds(Face face) {
    return all.stream().allMatch(c -> c.holds(face));
  }

  @Override
  public String toString() {
    StringBuilder b = new StringBuilder();
    all.forEach(c -> b.append(b.isEmpty() ? "" : " ").append(c.attribute()).append(c.sign().text).append(String.format(Locale.ROOT, "%s", c.value())));
    return b.toString();
  }
}
