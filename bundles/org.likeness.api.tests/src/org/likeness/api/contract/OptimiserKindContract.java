// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.training.OptimiserKind;

/** Optimisers, on |x|^2 / 2, whose gradient is x. Override {@link #context()} with tensors. */
public abstract class OptimiserKindContract extends PluginContract {

  private static final double RATE = 0.05;

  @SuppressWarnings("unchecked")
  private OptimiserKind.Rule rule(Map<String, NDArray> trained) {
    return ((OptimiserKind<Record>) plugin()).create(defaults(), trained);
  }

  private static Map<String, NDArray> start(NDManager m) {
    Map<String, NDArray> out = new LinkedHashMap<>();
    out.put("a", m.create(new float[] {1.5f, -2}));
    out.put("b", m.create(new float[] {0.3f}));
    return out;
  }

  private static void steps(OptimiserKind.Rule rule, Map<String, NDArray> trained, int n) {
    for (int i = 0; i < n; i++) {
      rule.step(copies(trained), RATE);
    }
  }

  private static Map<String, NDArray> copies(Map<String, NDArray> arrays) {
    Map<String, NDArray> out = new LinkedHashMap<>();
    arrays.forEach((name, array) -> out.put(name, array.duplicate()));
    return out;
  }

  private static void same(Map<String, NDArray> one, Map<String, NDArray> other) {
    assertEquals(one.keySet(), other.keySet());
    one.forEach((name, array) -> assertArrayEquals(array.toFloatArray(), other.get(name).toFloatArray(), name));
  }

  private static double length(Map<String, NDArray> arrays) {
    double sum = 0;
    for (NDArray a : arrays.values()) {
      for (float v : a.toFloatArray()) {
        sum += (double) v * v;
      }
    }
    return Math.sqrt(sum);
  }

  @Test
  void goesDown() {
    try (NDManager m = context().newTensors()) {
      Map<String, NDArray> trained = start(m);
      double before = length(trained);
      steps(rule(trained), trained, 100);
      assertTrue(length(trained) < before / 2, before + " has become " + length(trained));
    }
  }

  @Test
  void goesOnBitForBitWithItsState() {
    try (NDManager m = context().newTensors()) {
      Map<String, NDArray> whole = start(m);
      OptimiserKind.Rule once = rule(whole);
      steps(once, whole, 12);
      Map<String, NDArray> first = start(m);
      OptimiserKind.Rule before = rule(first);
      steps(before, first, 5);
      Map<String, NDArray> second = copies(first);
      OptimiserKind.Rule after = rule(second);
      assertEquals(before.state().keySet(), after.state().keySet());
      before.state().forEach((name, array) -> after.state().get(name).set(FloatBuffer.wrap(array.toFloatArray())));
      steps(after, second, 7);
      same(whole, second);
      same(once.state(), after.state());
    }
  }

  @Test
  void itsStateIsThereFromTheBeginningAndStaysTheSameArrays() {
    try (NDManager m = context().newTensors()) {
      Map<String, NDArray> trained = start(m);
      OptimiserKind.Rule rule = rule(trained);
      Map<String, NDArray> before = new LinkedHashMap<>(rule.state());
      steps(rule, trained, 2);
      assertEquals(before.keySet(), rule.state().keySet());
      before.forEach((name, array) -> assertSame(array, rule.state().get(name), name));
    }
  }

  @Test
  void leavesAloneWhatHasNoGradient() {
    try (NDManager m = context().newTensors()) {
      Map<String, NDArray> trained = start(m);
      OptimiserKind.Rule rule = rule(trained);
      steps(rule, trained, 1);
      float[] b = trained.get("b").toFloatArray();
      rule.step(Map.of("a", trained.get("a").duplicate()), RATE);
      assertArrayEquals(b, trained.get("b").toFloatArray());
    }
  }

  @Test
  void standsStillAtTheRateZeroAndWithNothingToTrain() {
    try (NDManager m = context().newTensors()) {
      Map<String, NDArray> trained = start(m);
      OptimiserKind.Rule rule = rule(trained);
      rule.step(copies(trained), 0);
      same(start(m), trained);
      OptimiserKind.Rule none = rule(Map.of());
      none.step(Map.of(), RATE);
      assertEquals(Map.of(), none.state());
    }
  }
}
