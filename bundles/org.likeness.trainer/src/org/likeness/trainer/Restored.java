// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Checkpoint;
import org.likeness.tensor.Grad;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.nn.Params;

/** The values of a checkpoint, for what is declared again. */
final class Restored {

  static final String FORMAT = "likeness-training";
  static final String ARRAY = "array/";
  static final String WORDS = "words/";

  private final Checkpoint checkpoint;
  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> state;
  private final Map<String, String> metadata;
  private final Set<String> left;

  private Restored(Checkpoint checkpoint, Map<String, NDArray> weights, Map<String, NDArray> state, Map<String, String> metadata) {
    this.metadata = metadata;
    this.checkpoint = checkpoint;
    this.weights = weights;
    this.state = state;
    this.left = new HashSet<>(weights.keySet());
  }

  /** @throws UserProblem when it was written by another scheme, or is damaged */
  static Restored of(NDManager manager, Checkpoint checkpoint, String scheme) {
    Map<String, String> metadata = new LinkedHashMap<>();
    return new Restored(checkpoint, read(manager, checkpoint, CheckpointFileNames.WEIGHTS, scheme, metadata),
        read(manager, checkpoint, CheckpointFileNames.OPTIMISER, scheme, new LinkedHashMap<>()), metadata);
  }

  private static Map<String, NDArray> read(NDManager manager, Checkpoint checkpoint, String name, String scheme, Map<String, String> metadata) {
    try (SafetensorsFile file = Safetensors.open(checkpoint.file(name))) {
      metadata.putAll(file.metadata());
      String by = file.metadata().getOrDefault("scheme", scheme);
      if (!by.equals(scheme)) {
        throw new UserProblem("The checkpoint of step " + checkpoint.step() + " was written by the training scheme '" + by + "', not by '" + scheme + "'");
      }
      file.verify();
      Map<String, NDArray> out = new LinkedHashMap<>();
      file.names().forEach(n -> out.put(n, file.array(manager, n)));
      return out;
    }
  }

  void into(String name, Block block) {
    Map<String, NDArray> values = Params.withPrefix(name + ".", weights);
    if (values.isEmpty() && !Params.all(block).isEmpty()) {
      throw other("it has no network '" + name + "'", null);
    }
    try {
      Params.load(block, values);
    } catch (UserProblem e) {
      throw other("its network '" + name + "' is of another build: " + e.getMessage(), e);
    }
    left.removeIf(n -> n.startsWith(name + "."));
  }

  void into(String name, NDArray array) {
    NDArray value = weights.get(ARRAY + name);
    if (value == null || !value.getShape().equals(array.getShape())) {
      throw other("it has no array '" + name + "' of shape " + array.getShape(), null);
    }
    Grad.off(() -> value.copyTo(array));
    left.remove(ARRAY + name);
  }

  /** Whether the checkpoint has the same words. */
  void same(String name, List<String> now) {
    List<String> before = words(metadata, name);
    if (!before.equals(now)) {
      throw other("its " + name + " were " + before + ", now they are " + now, null);
    }
  }

  static List<String> words(Map<String, String> metadata, String name) {
    String joined = metadata.get(WORDS + name);
    return joined == null ? List.of() : List.of(joined.split("\n", -1));
  }

  void into(String name, HostLearner learner) {
    try {
      learner.load(Params.withPrefix(name + "/", state));
    } catch (UserProblem | IllegalArgumentException e) {
      throw other("what its optimiser '" + name + "' has gathered is of another build: " + e.getMessage(), e);
    }
  }

  /** @throws UserProblem when there are values that nothing has taken */
  void allUsed() {
    if (!left.isEmpty()) {
      throw other("it has '" + left.stream().sorted().findFirst().orElseThrow() + "', which the scheme does not declare", null);
    }
    weights.values().forEach(NDArray::close);
    state.values().forEach(NDArray::close);
  }

  private UserProblem other(String what, Throwable cause) {
    return new UserProblem("The checkpoint of step " + checkpoint.step() + " does not fit the recipe: " + what, cause);
  }
}
