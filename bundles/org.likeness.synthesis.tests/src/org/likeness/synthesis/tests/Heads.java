// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.synthesis.SynthFace;
import org.likeness.synthesis.SynthFaceParameters;
import org.likeness.synthesis.SynthFaceParameters.Head;

/** Workers for tests: one of each head model, shared because building a head takes a second. */
final class Heads {
  private static Synthesiser.Worker basic;
  private static Optional<Synthesiser.Worker> scanned;

  private Heads() {
  }

  static synchronized Synthesiser.Worker basic() {
    if (basic == null) {
      basic = worker(Head.BASIC, null);
    }
    return basic;
  }

  /** The scanned head, or nothing (said loudly once) where its data are not at hand. */
  static synchronized Optional<Synthesiser.Worker> scanned() {
    if (scanned == null) {
      scanned = folder().map(f -> worker(Head.ICT_FACEKIT, f));
      if (scanned.isEmpty()) {
        System.err.println("*** SKIPPED: tests of the ICT-FaceKit head, because LIKENESS_SHARED or ../shared has no models/ict-facekit ***");
      }
    }
    return scanned;
  }

  static Synthesiser.Worker worker(Head head, Path folder) {
    SynthFaceParameters d = SynthFaceParameters.DEFAULTS;
    return new SynthFace().create(new SynthFaceParameters(head, d.samples(), d.locks()), context(folder));
  }

  static Optional<Path> folder() {
    String set = System.getProperty("LIKENESS_SHARED", System.getenv("LIKENESS_SHARED"));
    Path at = Path.of("").toAbsolutePath();
    Path shared = set != null ? Path.of(set) : null;
    while (shared == null && at != null) {
      if (Files.isDirectory(at.resolve("bundles/org.likeness.synthesis")) && at.getParent() != null) {
        shared = at.getParent().resolve("shared");
      }
      at = at.getParent();
    }
    return Optional.ofNullable(shared).map(s -> s.resolve("models/ict-facekit")).filter(Files::isDirectory);
  }

  /** A context in which at most the scanned head is installed. */
  static PluginContext context(Path folder) {
    return new PluginContext() {
      @Override
      public Path model(String id) {
        if (!hasModel(id)) {
          throw new UserProblem("The model " + id + " is not installed.");
        }
        return folder;
      }

      @Override
      public boolean hasModel(String id) {
        return folder != null && id.equals(SynthFace.MODEL);
      }

      @Override
      public NDManager newTensors() {
        throw new UnsupportedOperationException("SynthFace needs no tensors");
      }

      @Override
      public long seed() {
        return 1;
      }

      @Override
      public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
        throw new UnsupportedOperationException("SynthFace needs no companions");
      }
    };
  }
}
