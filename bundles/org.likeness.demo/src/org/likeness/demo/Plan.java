// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.tensor.Processor;

/** The recipes of the demo, as plain data; docs/recipes has the same as files, which a test compares. */
final class Plan {
  static final String A = "person-a";
  static final String B = "person-b";
  static final String REAL = "real-frames";
  static final String FAKE = "swapped-frames";
  static final String SWAP = "swap";
  /** Name of the training's recipe, by which the others find its run. */
  static final String TRAINING = "swap-a-b";
  static final String EVALUATION = "evaluate";
  /** What the names of the detectors' recipes begin with. */
  static final String DETECTION = "detect-";
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
  private static final String BASELINES = "Baselines";
  private static final String DETECTORS = "Forgery detectors";

  /** Who is shown in the driving clip. */
  private static final Map<String, Object> PERSON_B = Map.of("name", "B", "basis", "synthetic-person", "evidence", "rendered by SynthFace");

  private final boolean quick;

  Plan(boolean quick) {
    this.quick = quick;
  }

  /**
   * All recipes in the order in which they are run.
   *
   * @param persons whose clips they begin with
   * @param clips that they make
   */
  List<Step> steps(Persons persons, Clips clips) {
    Path driving = persons.driving();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("Extraction", "extract-a", "extract", extractToTrain(persons.a(), A, "A")));
    steps.add(new Step("Extraction", "extract-b", "extract", extractToTrain(persons.b(), B, "B")));
    steps.add(new Step("Training of the swap", TRAINING, "swap", swap()));
    steps.add(new Step("Conversion", "convert", "convert", convert(driving, clips.swap())));
    steps.add(new Step(BASELINES, "baseline-unchanged", "convert", baseline("unchanged", driving, clips.unchanged())));
    steps.add(new Step(BASELINES, "baseline-mean-face", "convert", baseline("mean-face", driving, clips.meanFace())));
    steps.add(new Step("Evaluation", EVALUATION, "evaluate", evaluate(clips, persons)));
    steps.add(new Step(BASELINES, "baseline-pasted-back", "convert", pastedBack(driving, clips.pastedBack())));
    steps.add(new Step(BASELINES, "baseline-pasted-back-full", "convert", pastedBackFull(driving, clips.pastedBackFull())));
    steps.add(new Step(DETECTORS, "extract-real", "extract", extract(clips.unchanged(), REAL, "B", 1)));
    steps.add(new Step(DETECTORS, "extract-swapped", "extract", extractSwapped(clips.swap())));
    steps.add(new Step(DETECTORS, "extract-pasted-back", "extract", extractControl(clips.pastedBack(), PASTED_FRAMES)));
    steps.add(new Step(DETECTORS, "extract-pasted-back-full", "extract", extractControl(clips.pastedBackFull(), PASTED_FULL_FRAMES)));
    for (String id : detectors()) {
      steps.add(new Step(DETECTORS, DETECTION + id.substring(id.indexOf('.') + 1), "detect", detect(id)));
    }
    return steps;
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
  private Map<String, Object> extractToTrain(Path source, String dataset, String subject) {
    return extract(source, dataset, subject, quick ? 2 : 1);
  }

  private static Map<String, Object> extract(Path source, String dataset, String subject, int every) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("source", source.toString());
    m.put("dataset", dataset);
    m.put("subject", Map.of("name", subject, "basis", "synthetic-person", "evidence", "rendered by SynthFace"));
    m.put("every", (long) every);
    return m;
  }

  /** The swapped frames, cut exactly where the real ones are. */
  private static Map<String, Object> extractSwapped(Path source) {
    Map<String, Object> m = extract(source, FAKE, "A on B", 1);
    m.put("origin", "swapped");
    m.put("geometry-of", REAL);
    return m;
  }

  /** Frames of B with B's own face, cut exactly where the real ones are. */
  private static Map<String, Object> extractControl(Path source, String dataset) {
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

  private static Map<String, Object> convert(Path source, Path out) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("run", TRAINING);
    m.put("target", PERSON_B);
    m.put("source", source.toString());
    m.put("output", Map.of("file", out.toString(), "overwrite", true));
    return m;
  }

  private static Map<String, Object> baseline(String what, Path source, Path out) {
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

  /** B's own face taken through what the swap takes it through. */
  private static Map<String, Object> pastedBack(Path source, Path out) {
    Map<String, Object> m = baseline("pasted-back", source, out);
    m.put("target", PERSON_B);
    m.put("run", TRAINING);
    return m;
  }

  /** The same at the crop's full resolution. */
  private static Map<String, Object> pastedBackFull(Path source, Path out) {
    Map<String, Object> m = baseline("pasted-back", source, out);
    m.put("target", PERSON_B);
    m.put("size", FULL);
    return m;
  }

  private Map<String, Object> evaluate(Clips clips, Persons persons) {
    Map<String, Object> candidates = new LinkedHashMap<>();
    candidates.put(SWAP, clips.swap().toString());
    candidates.put(UNCHANGED, clips.unchanged().toString());
    candidates.put(MEAN, clips.meanFace().toString());
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

  private static Map<String, Object> detect(String detector) {
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
  private List<String> detectors() {
    return quick ? List.of("forgery.spectrum") : List.of("forgery.spectrum", "forgery.meso4");
  }
}
