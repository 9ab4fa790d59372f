// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.likeness.api.training.Curves;
import org.likeness.api.training.HealthCheck;
import org.likeness.api.training.HealthCheck.Finding;

/** Health checks. Curves are made of functions of the point, ten steps apart. */
public abstract class HealthCheckContract extends PluginContract {

  /** Curves of a training that the check must find fault with. */
  protected abstract Curves sick();

  /** Curves of a training that it must be content with, with those that it looks at. */
  protected abstract Curves sound();

  @SuppressWarnings("unchecked")
  protected final Optional<Finding> look(Record parameters, Curves curves) {
    return ((HealthCheck<Record>) plugin()).look(parameters, curves);
  }

  protected static Curves curves(int points, Map<String, IntToDoubleFunction> byTag) {
    Map<String, List<Curves.Point>> out = new TreeMap<>();
    byTag.forEach((tag, f) -> {
      List<Curves.Point> p = new ArrayList<>();
      for (int i = 0; i < points; i++) {
        p.add(new Curves.Point(10L * i + 1, f.applyAsDouble(i)));
      }
      out.put(tag, p);
    });
    return new Curves(out);
  }

  @Test
  void itFindsTheFaultAndSaysWhatToDo() {
    Finding f = look(defaults(), sick()).orElseThrow();
    long last = sick().byTag().values().stream().mapToLong(p -> p.getLast().step()).max().orElseThrow();
    assertTrue(f.since() >= 1 && f.since() <= last, "since step " + f.since() + " of " + last);
    assertFalse(f.seen().isBlank() || f.means().isBlank() || f.advice().isBlank());
    assertTrue(f.seen().matches(".*\\d.*"), "no number in '" + f.seen() + "'");
    assertEquals(f, look(defaults(), sick()).orElseThrow(), "the same curves, the same answer");
  }

  @Test
  void itIsContentWithWhatIsSoundTooShortOrNotThere() {
    assertEquals(Optional.empty(), look(defaults(), sound()));
    assertEquals(Optional.empty(), look(defaults(), new Curves(Map.of())));
    Map<String, List<Curves.Point>> one = new TreeMap<>();
    sick().byTag().forEach((tag, points) -> one.put(tag, points.subList(points.size() - 1, points.size())));
    assertEquals(Optional.empty(), look(defaults(), new Curves(one)), "one point shows nothing");
  }
}
