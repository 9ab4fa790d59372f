// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.run.RunSink;
import org.likeness.api.task.Progress;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;

/** Small plug-ins and a kind of recipe for tests. */
public final class TestParts {

  private TestParts() {}

  public static Likeness likeness(Path home, RecipeKind... kinds) {
    return FlatLikeness.of(home, List.of(new Files1(), new MemorySink(), new Loss()), List.of(kinds));
  }

  /** Every file in a folder is a picture. */
  @PluginInfo(id = "format.files", label = "Files")
  public static final class Files1 implements DatasetFormat<NoParameters> {
    @Override
    public double recognises(Path source) {
      return Files.isDirectory(source) ? 0.5 : 0;
    }

    @Override
    public Stream<Item> read(NoParameters parameters, Path source, Progress progress) {
      try {
        return Files.list(source).sorted().toList().stream().map(f -> {
          if (f.getFileName().toString().equals("broken.png")) {
            throw new UserProblem(f + " is no picture");
          }
          return new Item(f, Media.IMAGE, "", "", "");
        });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A loss with a parameter; never computed with here. */
  @PluginInfo(id = "loss.test", label = "Test loss", aliases = "loss.old-name", parameters = Loss.Parameters.class)
  public static final class Loss implements AdversarialLoss<Loss.Parameters> {
    public record Parameters(@Parameter(min = 0, max = 10) double margin, boolean smooth) {
      public static final Parameters DEFAULTS = new Parameters(1, false);
    }

    @Override
    public ai.djl.ndarray.NDArray discriminator(Parameters p, ai.djl.ndarray.NDArray real, ai.djl.ndarray.NDArray fake) {
      throw new UnsupportedOperationException("for descriptions only");
    }

    @Override
    public ai.djl.ndarray.NDArray generator(Parameters p, ai.djl.ndarray.NDArray fake, Supplier<ai.djl.ndarray.NDArray> real) {
      throw new UnsupportedOperationException("for descriptions only");
    }
  }

  /** Remembers scalars as lines of a file. */
  @PluginInfo(id = "sink.memory", label = "Lines")
  public static final class MemorySink implements RunSink<NoParameters> {
    @Override
    public Writer open(NoParameters parameters, Path runFolder, long fromStep) {
      List<String> lines = new ArrayList<>(List.of("from " + fromStep));
      return new Writer() {
        @Override
        public void scalar(long step, String tag, double value) {
          lines.add(step + " " + tag + " " + value);
        }

        @Override
        public void image(long step, String tag, Image image) {
          lines.add(step + " " + tag + " " + image);
        }

        @Override
        public void histogram(long step, String tag, float[] values) {
          lines.add(step + " " + tag + " " + values.length);
        }

        @Override
        public void flush() {
          try {
            Files.write(runFolder.resolve("lines-" + fromStep + ".txt"), lines);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void close() {
          flush();
        }
      };
    }
  }

  /** Counts steps; each adds the seed to a sum, with a checkpoint every two steps. */
  public static final class CountKind implements RecipeKind {
    /** Counted down at each step. */
    public volatile CountDownLatch steps = new CountDownLatch(1);
    /** What happens after so many steps. */
    public volatile long failAfter = Long.MAX_VALUE;
    public volatile RuntimeException failure;

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public String description() {
      return "Counts";
    }

    @Override
    public boolean resumable() {
      return true;
    }

    @Override
    public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
      recipe.root().known("likeness", "kind", "name", "seed", "steps", "pause-each", "loss");
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("steps", recipe.root().integer("steps", 4, 1, 1000));
      out.put("pause-each", recipe.root().real("pause-each", 0, 0, 10));
      Configured loss = recipe.root().has("loss") ? likeness.plugins().configure(AdversarialLoss.KIND, recipe.root().child("loss"))
          : likeness.plugins().configure(AdversarialLoss.KIND, "test", "");
      out.put("loss", loss.plain());
      return out;
    }

    @Override
    public void execute(RunContext context) throws Exception {
      long step = context.resumeFrom().map(Checkpoint::step).orElse(0L);
      long sum = context.resumeFrom().map(c -> (Long) c.state().get("sum")).orElse(0L);
      long steps1 = context.recipe().root().integer("steps", 1, 1000);
      long pause = Math.round(1000 * context.recipe().root().real("pause-each", 0, 10));
      while (step < steps1) {
        context.control().check();
        step++;
        sum += context.recipe().seed();
        context.folder().sink().scalar(step, "sum", sum);
        if (step % 2 == 0) {
          long now = sum;
          context.folder().checkpoint(step, folder -> {
            Files.writeString(folder.resolve("sum.txt"), Long.toString(now));
            return Map.of("sum", now);
          });
        }
        if (step == failAfter) {
          throw failure;
        }
        steps.countDown();
        Thread.sleep(pause);
      }
      context.folder().attachText("sum.txt", Long.toString(sum));
    }
  }
}
