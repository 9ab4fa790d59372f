// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Images;
import org.likeness.tensor.TensorEngine;

/**
 * A context with the face networks where the machine has them.
 *
 * @param models a folder with the folders {@code face-api} and {@code yunet}; null = nothing is installed
 */
public record FacesContext(Path models) implements PluginContext {
  private static final TensorEngine ENGINE = new TensorEngine();

  /**
   * The folder with data that is shared among the people who develop this, if it is there: LIKENESS_SHARED (environment or
   * system property), else {@code shared} beside the repository.
   */
  static Optional<Path> shared(String what) {
    String set = System.getProperty("LIKENESS_SHARED", System.getenv("LIKENESS_SHARED"));
    Path repo = Path.of(System.getProperty("likeness.repo", "../..")).toAbsolutePath().normalize();
    Path folder = set != null ? Path.of(set) : repo.resolveSibling("shared");
    if (Files.isDirectory(folder.resolve("models/face-api"))) {
      return Optional.of(folder);
    }
    System.out.println("SKIPPED: " + what + " needs " + folder + " (set LIKENESS_SHARED)");
    return Optional.empty();
  }

  /** The photograph with one face, or the test is skipped. */
  static Image photo() {
    Optional<Path> shared = shared("a check on a photograph");
    assumeTrue(shared.isPresent());
    return Images.read(shared.get().resolve("data/astronaut.png"));
  }

  /** What the contract tests give to workers: the weights where they are, and tensors. */
  static ContractContext contract() {
    ContractContext context = new ContractContext(7).withTensors(FacesContext::tensors);
    Optional<Path> shared = shared("the contract of a face network");
    assumeTrue(shared.isPresent());
    Path models = shared.get().resolve("models");
    return context.withModel("face-api", models.resolve("face-api")).withModel("face-recognition", models.resolve("face-api"))
        .withModel("yunet", models.resolve("yunet"));
  }

  public static NDManager tensors() {
    return ENGINE.newManager();
  }

  @Override
  public Path model(String id) {
    if (!hasModel(id)) {
      throw new UserProblem("The model " + id + " is not installed");
    }
    return models.resolve(id.equals("yunet") ? id : "face-api");
  }

  @Override
  public boolean hasModel(String id) {
    return models != null;
  }

  @Override
  public NDManager newTensors() {
    return tensors();
  }

  @Override
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    throw new UserProblem("There is no plug-in " + choice.id());
  }

  @Override
  public long seed() {
    return 1;
  }
}
