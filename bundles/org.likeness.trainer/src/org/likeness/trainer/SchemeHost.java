// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.base.io.Json;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.run.Checkpoint;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.nn.Ema;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/** What a scheme has declared, and the way of all of it into a checkpoint and back. Used by the engine's thread. */
final class SchemeHost implements TrainingContext {

  /** Where data, plug-ins and the checkpoint come from. */
  interface Around {
    PluginContext plugins();

    /** The plug-in of an id that was chosen. */
    PluginEntry entry(String id);

    /** The right has been asked for; there are as many as the role wants. */
    RoleFaces faces(Role role, String dataset, long seed);

    /** Another run's weights to begin with. @param manager to own them */
    default Optional<StartWeights> start(NDManager manager, SchemeSettings settings) {
      return Optional.empty();
    }

    /** What was taken of them. */
    default void started(String words) {
      // nobody to tell
    }

    /** To go on from. */
    Optional<Checkpoint> checkpoint();

    /** @throws java.util.concurrent.CancellationException when nobody wants it any more */
    default void check() {
      // nobody to ask
    }
  }

  private final SchemeSettings settings;
  private final Around around;
  private final NDManager manager;
  private final long seed;
  private final Map<String, Block> networks = new LinkedHashMap<>();
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final Map<String, HostLearner> learners = new LinkedHashMap<>();
  private final Map<String, RoleFaces> faces = new LinkedHashMap<>();
  private final Map<String, Average> averages = new LinkedHashMap<>();
  private final List<StepFeed<?>> feeds = new ArrayList<>();
  private Restored restored;
  private StartWeights start;
  private SchemeStep now;
  private double rates = 1;
  private boolean declaring = true;

  SchemeHost(SchemeSettings settings, Around around, NDManager manager, long seed) {
    this.settings = settings;
    this.around = around;
    this.manager = manager;
    this.seed = seed;
  }

  private record Average(Ema ema, double decay) {}

  /** What is declared from now on has the checkpoint's values. */
  void restore(Checkpoint checkpoint) {
    restored = Restored.of(manager, checkpoint, settings.configured().id());
    rates = settings.health().rates((int) Json.integer(Json.map(checkpoint.state(), "health"), "roll-backs", 0));
  }

  /** What is declared from now on begins with another run's weights, where they fit. */
  void startFrom(StartWeights weights) {
    start = weights;
  }

  /** Everything that the checkpoint can know of has been declared. */
  void opened() {
    if (start != null) {
      around.started(start.done());
      start = null;
    }
    if (restored != null) {
      restored.allUsed();
      restored = null;
    }
    declaring = false;
  }

  void declaring(long step, Runnable work) {
    declaring = true;
    try {
      work.run();
    } finally {
      declaring = false;
    }
  }

  SchemeStep begin(long step, double fraction, NDManager owner) {
    now = new SchemeStep(step, fraction, owner);
    return now;
  }

  private SchemeStep now() {
    if (now == null) {
      throw new IllegalStateException("it asks for a step's data, or learns, outside of a step");
    }
    return now;
  }

  /** After the step itself. */
  void end() {
    // An average is young at first: one over n steps reaches back a tenth of them at most.
    averages.values().forEach(a -> a.ema().update(Math.min(a.decay(), (now.number() + 1.0) / (now.number() + 10.0))));
    now = null;
  }

  private void mayDeclare(String what, String name) {
    if (!declaring) {
      throw new IllegalStateException("it declares the " + what + " '" + name + "' within a step; that is for open and prepare");
    }
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("the name of a " + what + " must be words in lower case with hyphens, not '" + name + "'");
    }
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  @Override
  public <B extends Block> B network(String name, B block, Shape... inputs) {
    mayDeclare("network", name);
    return kept(name, Networks.initialise(block, manager, inputs));
  }

  @Override
  public <B extends Block> B built(String name, B network) {
    mayDeclare("network", name);
    return kept(name, network);
  }

  private <B extends Block> B kept(String name, B block) {
    if (restored != null) {
      restored.into(name, block);
    } else if (start != null) {
      start.into(name, block);
    }
    averages.remove(name);
    networks.put(name, block);
    return block;
  }

  @Override
  public <B extends Block> B average(String name, B same, Block live, double decay, Shape... inputs) {
    mayDeclare("average", name);
    Networks.initialise(same, manager, inputs);
    Ema ema = new Ema(live, same);
    if (restored != null) {
      restored.into(name, same);
    } else if (start != null) {
      start.into(name, same);
    }
    networks.put(name, same);
    averages.put(name, new Average(ema, decay));
    return same;
  }

  @Override
  public NDArray array(String name, float... initial) {
    mayDeclare("array", name);
    NDArray array = Tensors.of(manager, initial, initial.length);
    if (restored != null) {
      restored.into(name, array);
    }
    arrays.put(name, array);
    return array;
  }

  @Override
  public void words(String name, List<String> own) {
    mayDeclare("list of words", name);
    if (restored != null) {
      restored.same(name, own);
    }
    words.put(name, List.copyOf(own));
  }

  @Override
  public Learner learner(String name, Block... of) {
    mayDeclare("learner", name);
    OptimiserSettings optimiser = settings.optimisers().each().get(name);
    if (optimiser == null) {
      throw new IllegalArgumentException("its learners are " + settings.optimisers().each().keySet() + ", there is no '" + name + "'");
    }
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    for (Block block : of) {
      String network = networks.entrySet().stream().filter(e -> e.getValue() == block).map(Map.Entry::getKey).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("the learner '" + name + "' is given a network that was not declared"));
      parameters.putAll(Params.prefixed(network + ".", Params.learning(block)));
    }
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("the learner '" + name + "' has nothing to train");
    }
    HostLearner learner = new HostLearner(name, optimiser, parameters, this::now, rates);
    if (restored != null) {
      restored.into(name, learner);
    }
    learners.put(name, learner);
    return learner;
  }

  @Override
  public Faces faces(String role) {
    return faces.computeIfAbsent(role, name -> {
      List<Role> roles = settings.scheme().roles(settings.parameters());
      int at = roles.stream().map(Role::name).toList().indexOf(name);
      if (at < 0) {
        throw new IllegalArgumentException("it asks for the faces of '" + name + "', a role that it does not name");
      }
      return around.faces(roles.get(at), settings.data().get(name), Seeds.mix(seed, at));
    });
  }

  @Override
  public <T> T blaming(String plugin, Supplier<T> work) {
    return Blamed.on(around.entry(plugin), work);
  }

  @Override
  public <T> Feed<T> feed(Feed.Maker<T> maker) {
    StepFeed<T> feed = new StepFeed<>(maker, () -> now().number());
    feeds.add(feed);
    return feed;
  }

  /** By name. */
  Map<String, HostLearner> learners() {
    return learners;
  }

  /** How many trained numbers each network has. */
  Map<String, Long> counts() {
    Map<String, Long> out = new LinkedHashMap<>();
    networks.forEach((name, block) -> out.put(name, Networks.count(block)));
    return out;
  }

  void save(Path folder) throws IOException {
    Map<String, NDArray> weights = new LinkedHashMap<>();
    networks.forEach((name, block) -> weights.putAll(Params.prefixed(name + ".", Params.all(block))));
    arrays.forEach((name, array) -> weights.put(Restored.ARRAY + name, array));
    Map<String, String> metadata = new LinkedHashMap<>(Map.of("format", Restored.FORMAT, "scheme", settings.configured().id()));
    words.forEach((name, own) -> metadata.put(Restored.WORDS + name, String.join("\n", own)));
    Safetensors.write(folder.resolve(CheckpointFileNames.WEIGHTS), weights, metadata);
    Map<String, NDArray> state = new LinkedHashMap<>();
    learners.forEach((name, learner) -> state.putAll(Params.prefixed(name + "/", learner.state())));
    Safetensors.write(folder.resolve(CheckpointFileNames.OPTIMISER), state, Map.of());
  }

  long waitedNanos() {
    return feeds.stream().mapToLong(StepFeed::waitedNanos).sum();
  }

  void close() {
    feeds.forEach(StepFeed::close);
  }

  @Override
  public Path model(String id) {
    return around.plugins().model(id);
  }

  @Override
  public boolean hasModel(String id) {
    return around.plugins().hasModel(id);
  }

  @Override
  public NDManager newTensors() {
    return around.plugins().newTensors();
  }

  @Override
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    return around.plugins().plugin(kind, choice);
  }

  @Override
  public long seed() {
    return seed;
  }
}
