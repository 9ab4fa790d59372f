// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.tensor.Processor;

/** Measures this machine and this build; nothing is judged. */
public final class Bench {

  /** Stands for all that are of a GAN. */
  private static final String GAN = "gan";
  private static final String FAST = ".fast";
  private static final List<String> GANS = List.of("dcgan-64", "sngan-32", "wgan-gp-64");
  /** Those of training steps; each has a twin, and each may have {@code .fast} behind it. */
  static final List<String> STEPS = Stream.concat(GANS.stream(), Stream.of("autoencoder-64")).toList();

  private static final Map<String, Object> SNGAN = Map.of("id", "gan.resnet-sngan", "widths", "constant", "generator-features", 256,
      "discriminator-features", 128);

  private final Likeness likeness;

  public Bench(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The ids that {@link BenchOptions#only} may name. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(SwapDemoBench.ID));
    STEPS.forEach(id -> ids.addAll(List.of(id, id + FAST)));
    ids.addAll(List.of(GAN, "memory-growth", VideoBench.ID, ExtractBench.ID));
    likeness.plugins().entries(Synthesiser.KIND).forEach(e -> ids.add(e.id()));
    likeness.plugins().entries(FaceDetector.KIND).forEach(e -> ids.add(e.id()));
    return ids;
  }

  /**
   * Runs the benchmarks one after the other.
   *
   * @throws UserProblem on an unknown id, or when the given interpreter has no torch
   */
  public List<BenchResult> run(BenchOptions asked, Progress progress) {
    for (String id : new TreeSet<>(asked.only())) {
      if (!ids().contains(id)) {
        throw new UserProblem("There is no benchmark '" + id + "'" + Suggestions.sentence(id, ids()));
      }
    }
    BenchOptions options = asked.only().contains(GAN) ? asked.with(gans()) : asked;
    List<BenchResult> out = new ArrayList<>();
    TrainingBench training = new TrainingBench(likeness, options);
    try {
      if (options.wanted(SwapDemoBench.ID)) {
        out.addAll(new SwapDemoBench(likeness, options).run(progress)); // before all others: its first steps are measured cold
      }
      training(training, options, "dcgan-64", "DCGAN 64 px, batch 32",
          () -> new GanWorkload(likeness, "gan.dcgan", "loss.non-saturating", 64, 32, 0.5, 0.999),
          setting("batch", 32, "size", 64, "step", "one discriminator and one generator update"), progress, out);
      training(training, options, "sngan-32", "Residual SNGAN 32 px, batch 16",
          () -> new GanWorkload(likeness, SNGAN, "loss.hinge", 32, 16, 0, 0.9),
          setting("batch", 16, "size", 32, "networks", "table 3 of Miyato et al. 2018", "step", "one discriminator and one generator update"),
          progress, out);
      training(training, options, "wgan-gp-64", "Critic of WGAN-GP 64 px, batch 32", () -> new CriticWorkload(likeness, 64, 32),
          setting("batch", 32, "size", 64, "step", "one critic update with its gradient penalty"), progress, out);
      training(training, options, "autoencoder-64", "Autoencoder 64 px, batch 16", () -> new AutoencoderWorkload(likeness, 16),
          setting("batch", 16, "size", 64, "width", 1, "step", "A and B, each forward, backward and Adam"), progress, out);
      if (options.wanted(VideoBench.ID)) {
        out.addAll(VideoBench.run(progress));
      }
      if (options.wanted(ExtractBench.ID)) {
        out.addAll(new ExtractBench(likeness).run(options.rounds(), progress));
      }
    } catch (IOException e) {
      throw new UserProblem("A benchmark could not be run: " + e.getMessage(), e);
    }
    if (options.wanted("memory-growth")) {
      out.addAll(MemoryBench.run(likeness, progress));
    }
    out.addAll(new RateBench(likeness).run(options, progress));
    return out;
  }

  /** In float32, and in bfloat16 with channels last: where the processor has it, or when it is asked for by name. */
  private static void training(TrainingBench bench, BenchOptions options, String id, String label, Supplier<Workload> workload,
      Map<String, Object> setting, Progress progress, List<BenchResult> out) throws IOException {
    if (options.wanted(id)) {
      out.addAll(bench.run(id, label, workload, setting, progress));
    }
    if (options.only().contains(id + FAST) || options.only().isEmpty() && Processor.fastBfloat16()) {
      out.addAll(bench.run(id + FAST, label + ", bfloat16, channels last", () -> new FastWorkload(workload.get()), setting, progress));
    }
  }

  private static List<String> gans() {
    return GANS.stream().flatMap(id -> Processor.fastBfloat16() ? Stream.of(id, id + FAST) : Stream.of(id)).toList();
  }

  private static Map<String, Object> setting(Object... pairs) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      out.put((String) pairs[i], pairs[i + 1]);
    }
    return out;
  }
}
