// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.core.training.Processor;

/** The recipes of the demo, as plain data; docs/recipes has the same as files. */
final class Plan {
  static final String A = "person-a";
  static final String B = "person-b";
  static final String REAL = "real-frames";
  static final String FAKE = "swapped-frames";
  static final String SWAP = "swap";
  static final String UNCHANGED = "B unchanged";
  static final String MEAN = "A's mean face pasted";
  /** Controls of the detectors: datasets and what they are called. */
  static final String PASTED = "B's own face pasted back at 64 px";
  static final String PASTED_FULL = "B's own face pasted back at full resolution";
  static final String PASTED_FRAMES = "pasted-back-frames";
  static final String PASTED_FULL_FRAMES = "pasted-back-full-frames";
  /** Steps and not minutes, so that a busy machine takes longer and does not conclude something else. */
  private static final long STEPS = 3000;
  private static final long QUICK_STEPS = 300;
  /** Of a face in a crop of 256 px of which the swap sees the middle 160: nothing is lost. */
  private static final long FULL = 160;

  /** Who is shown in the driving clip. */
  private static final Map<String, Object> PERSON_B = Map.of("name", "B", "basis", "synthetic-person", "evidence", "rendered by SynthFace");

  private final boolean quick;

  Plan(boolean quick) {
    this.quick = quick;
  }

  /** Two new persons, drawn from a seed, as the bundled ones were made: samples/persons.yaml. */
  Map<String, Object> persons(long seed, Path folder) {
    SplittableRandom random = new SplittableRandom(seed);
    long a = random.nextLong(1, 1_000_000);
    long b = random.nextLong(1, 1_000_000);
    long motion = random.nextLong(1, 1_000_000);
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("output", Map.of("folder", folder.toString(), "overwrite", true));
    m.put("size", 320L);
    m.put("mark", false); // they stand for recordings; a mark below the swap's own would blur what is measured
    m.put("clips", List.of(clip("a/expressive.mp4", a, a, motion, "expressive", 8), clip("a/speech.mp4", a, a, motion + 1, "speech", 6),
        clip("b/expressive.mp4", b, b, motion + 2, "expressive", 8), clip("driving.mp4", b, b, motion + 3, "speech", 6),
        clip("exact.mp4", a, b, motion + 3, "speech", 6)));
    return m;
  }

  private static Map<String, Object> clip(String file, long person, long on, long motion, String kind, double seconds) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("file", file);
    m.put("person", person);
    m.put("on", on);
    m.put("motion", motion);
    m.put("kind", kind);
    m.put("seconds", seconds);
    m.put("geometry", file.equals("exact.mp4"));
    return m;
  }

  /** In the quick demo every second frame is enough to train on. */
  Map<String, Object> extractToTrain(Path source, String dataset, String subject) {
    return extract(source, dataset, subject, quick ? 2 : 1);
  }

  Map<String, Object> extract(Path source, String dataset, String subject, int every) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("source", source.toString());
    m.put("dataset", dataset);
    m.put("subject", Map.of("name", subject, "basis", "synthetic-person", "evidence", "rendered by SynthFace"));
    m.put("every", (long) every);
    return m;
  }

  /** The swapped frames, cut exactly where the real ones are. */
  Map<String, Object> extractSwapped(Path source) {
    Map<String, Object> m = extract(source, FAKE, "A on B", 1);
    m.put("origin", "swapped");
    m.put("geometry-of", REAL);
    return m;
  }

  /** Frames of B with B's own face, cut exactly where the real ones are. */
  Map<String, Object> extractControl(Path source, String dataset) {
    Map<String, Object> m = extract(source, dataset, "B", 1);
    m.put("geometry-of", REAL);
    return m;
  }

  Map<String, Object> swap() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("data", Map.of("a", A, "b", B));
    m.put("model", Map.of("id", "swap.autoencoder", "width", 0.25, "bf16", Processor.fastBfloat16()));
    m.put("augment", "augment.warp-2017");
    m.put("losses", List.of(Map.of("id", "reconstruction.l1", "weight", 1.0), Map.of("id", "reconstruction.dssim", "weight", 1.0)));
    m.put("optimiser", Map.of("id", "adam", "learning-rate", 5e-4, "beta1", 0.5, "schedule", "hold-linear", "warm-up", 50L));
    m.put("batch", 8L);
    m.put("budget", Map.of("steps", quick ? QUICK_STEPS : STEPS));
    m.put("checkpoint", Map.of("every", 500L, "keep", 2L));
    m.put("sample", Map.of("every", quick ? 100L : 250L));
    return m;
  }

  Map<String, Object> convert(String run, Path source, Path out) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("run", run);
    m.put("target", PERSON_B);
    m.put("source", source.toString());
    m.put("output", Map.of("file", out.toString(), "overwrite", true));
    return m;
  }

  Map<String, Object> baseline(String what, Path source, Path out) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("baseline", what);
    if (what.equals("mean-face")) {
      m.put("mean-of", A);
      m.put("target", PERSON_B);
    }
    m.put("mark", true); // as the swap is: the mark alone must not tell real from swapped frames
    m.put("source", source.toString());
    m.put("output", Map.of("file", out.toString(), "overwrite", true));
    return m;
  }

  /** B's own face taken through what a swap takes it through. @param run whose view; null for the crop's full resolution */
  Map<String, Object> pastedBack(String run, Path source, Path out) {
    Map<String, Object> m = baseline("pasted-back", source, out);
    m.put("target", PERSON_B);
    if (run == null) {
      m.put("size", FULL);
    } else {
      m.put("run", run);
    }
    return m;
  }

  Map<String, Object> evaluate(Path swap, Path unchanged, Path mean, Persons persons) {
    Map<String, Object> candidates = new LinkedHashMap<>();
    candidates.put(SWAP, swap.toString());
    candidates.put(UNCHANGED, unchanged.toString());
    candidates.put(MEAN, mean.toString());
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("candidates", candidates);
    m.put("reference", persons.exact().toString());
    m.put("geometry", persons.geometry().toString());
    m.put("before", persons.driving().toString());
    m.put("identity", A);
    if (quick) {
      m.put("metrics", List.of("metric.identity-similarity", "metric.landmark-error", "metric.ssim", "metric.temporal-jitter"));
    }
    return m;
  }

  Map<String, Object> detect(String detector) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("detector", detector);
    m.put("real", REAL);
    m.put("fake", FAKE);
    Map<String, Object> controls = new LinkedHashMap<>();
    controls.put(PASTED, PASTED_FRAMES);
    controls.put(PASTED_FULL, PASTED_FULL_FRAMES);
    m.put("controls", controls);
    return m;
  }

  /** The detectors that are trained. */
  List<String> detectors() {
    return quick ? List.of("forgery.spectrum") : List.of("forgery.spectrum", "forgery.meso4");
  }
}
