// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.Trained;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Blamed;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/** A trained thing out of a run's last good checkpoint; holds its networks until it is closed. */
public final class TrainedRun<T> implements AutoCloseable {

  private final NDManager manager;
  private final T product;
  private final long step;

  private TrainedRun(NDManager manager, T product, long step) {
    this.manager = manager;
    this.product = product;
    this.step = step;
  }

  /**
   * @param product what is wanted, say {@link org.likeness.api.training.PictureMaker}
   * @param words for sentences: {@code makes pictures}
   * @throws UserProblem when a run of its kind is nothing of that, it has no checkpoint, or the file is damaged
   */
  public static <T> TrainedRun<T> open(Likeness likeness, Run run, Class<T> product, String words) {
    SchemeSettings settings = settings(likeness, run, product, words);
    Checkpoint checkpoint = run.lastGoodCheckpoint()
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " has no good checkpoint yet; resume it first"));
    NDManager manager = likeness.engine().newManager();
    try (SafetensorsFile file = Safetensors.open(checkpoint.file(CheckpointFileNames.WEIGHTS))) {
      file.verify();
      Weights weights = new Weights(likeness.context(run.recipe().seed()), manager, file, checkpoint.step());
      // Networks draw their first weights, which are replaced: not from a training's numbers that goes on meanwhile.
      T made = likeness.engine().seeded(run.recipe().seed(), () -> Blamed.on(settings.configured().entry(),
          () -> settings.scheme().product(settings.parameters(), product, weights)));
      Blamed.unless(made != null, settings.configured().entry(), "it names the product " + product.getSimpleName() + " and makes none (null)");
      return new TrainedRun<>(manager, made, checkpoint.step());
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /** Whether a run, when it has been trained, is a thing of a kind. @throws UserProblem as {@link #open}, but for its files */
  public static void check(Likeness likeness, Run run, Class<?> product, String words) {
    settings(likeness, run, product, words);
  }

  /** The same for lists of runs: no when it cannot be told. */
  public static boolean is(Likeness likeness, Run run, Class<?> product) {
    try {
      settings(likeness, run, product, "");
      return true;
    } catch (UserProblem none) {
      return false;
    }
  }

  private static SchemeSettings settings(Likeness likeness, Run run, Class<?> product, String words) {
    String kind = run.info().kind();
    if (likeness.runner().kinds().stream().noneMatch(k -> k instanceof TrainRecipe && k.kind().equals(kind))) {
      throw none(run, words);
    }
    SchemeSettings settings = SchemeSettings.of(run.recipe().root(), kind, likeness.plugins());
    if (!Blamed.on(settings.configured().entry(), () -> settings.scheme().products(settings.parameters())).contains(product)) {
      throw none(run, words);
    }
    return settings;
  }

  private static UserProblem none(Run run, String words) {
    return new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind() + "', which trains nothing that " + words);
  }

  public T product() {
    return product;
  }

  /** Of the checkpoint. */
  public long step() {
    return step;
  }

  @Override
  public void close() {
    try {
      if (product instanceof AutoCloseable open) {
        open.close();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("what was trained did not close", e);
    } finally {
      manager.close();
    }
  }

  private record Weights(PluginContext plugins, NDManager manager, SafetensorsFile file, long step) implements Trained {

    @Override
    public <B extends Block> B network(String name, B block, Shape... inputs) {
      return built(name, Networks.initialise(block, manager, inputs));
    }

    @Override
    public <B extends Block> B built(String name, B block) {
      try (NDManager m = manager.newSubManager()) {
        Map<String, NDArray> own = new LinkedHashMap<>();
        String prefix = name + ".";
        file.names().stream().filter(n -> n.startsWith(prefix)).forEach(n -> own.put(n.substring(prefix.length()), file.array(m, n)));
        Params.load(block, own);
      }
      return block;
    }

    @Override
    public List<String> words(String name) {
      return Restored.words(file.metadata(), name);
    }

    @Override
    public Path model(String id) {
      return plugins.model(id);
    }

    @Override
    public boolean hasModel(String id) {
      return plugins.hasModel(id);
    }

    @Override
    public NDManager newTensors() {
      return plugins.newTensors();
    }

    @Override
    public <P extends Plugin<?>> Chosen<P> plugin(Class<? super P> kind, Choice choice) {
      return plugins.plugin(kind, choice);
    }

    @Override
    public long seed() {
      return plugins.seed();
    }
  }
}
