// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;

/** What the host says of schemes and recipes that are not as they should be, and how runs go on. */
class SchemeTrainingTest {

  @TempDir
  Path folder;

  /** Learns y = 2 x; misbehaves as it is told. */
  @PluginInfo(id = "train.line", label = "Line", parameters = Line.Parameters.class)
  static final class Line implements TrainingScheme<Line.Parameters> {
    static Consumer<TrainingContext> opening = c -> { };
    static BiConsumer<TrainingContext, Step> within = (c, s) -> { };

    record Parameters(@Parameter(min = 1, max = 8) int width, @Parameter(min = 1, max = 64) int batchSize) {
      public static final Parameters DEFAULTS = new Parameters(1, 4);
    }

    @Override
    public List<Role> roles(Parameters p) {
      return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> learners(Parameters p) {
      return Map.of("line", Map.of("learning-rate", 0.01));
    }

    @Override
    public Map<String, Object> loop(Parameters p) {
      return Map.of("budget", Map.of("steps", 6L));
    }

    @Override
    public Task open(Parameters p, TrainingContext c) {
      Linear line = c.network("line", new Linear(1, p.width()), new Shape(1, 1));
      Linear shown = c.average("shown", new Linear(1, p.width()), line, 0.9, new Shape(1, 1));
      NDArray steps = c.array("steps", 0);
      var learner = c.learner("line", line);
      var feed = c.feed(step -> (float) step);
      opening.accept(c);
      return new Task() {
        @Override
        public void step(Step s) {
          assertEquals(s.number(), feed.next());
          NDArray x = s.manager().randomNormal(new Shape(p.batchSize(), 1));
          NDArray off = Networks.forward(line, x, true).sub(x.mul(s.manager().create(2f)));
          learner.minimise(s.log("loss/line", off.square().mean()));
          steps.addi(1);
          within.accept(c, s);
          if (s.number() == 99) {
            feed.next();
          }
        }

        @Override
        public Image samples() {
          return Image.rgb(4, 4);
        }

        @Override
        public Map<String, Double> validate() {
          return Map.of("validation/steps", (double) steps.toFloatArray()[0],
              "shown", (double) Networks.forward(shown, c.manager().ones(new Shape(1, 1)), false).toFloatArray()[0]);
        }
      };
    }
  }

  private final PluginRegistry plugins = FlatRegistry.of(Stream.concat(Stream.of(new Line()), SmallPlugins.all().stream()).toArray(Plugin<?>[]::new));

  private SchemeSettings settings(Map<String, ?> recipe, String kind) {
    return SchemeSettings.of(RecipeNode.of(recipe, "line.yaml"), kind, plugins);
  }

  private FolderOutput train(Map<String, ?> recipe, String name, Optional<Checkpoint> from, long steps) {
    FolderOutput output = new FolderOutput(folder.resolve(name));
    try (SchemeTraining t = new SchemeTraining(settings(recipe, "line"), new Fixture.Around(Map.of(), from), Fixture.ENGINE, 3, output)) {
      from.ifPresent(t::resume);
      t.train(new RunControl(), Budget.ofSteps(steps));
    }
    return output;
  }

  @Test
  void everythingDeclaredGoesOn() throws Exception {
    FolderOutput whole = train(Map.of(), "whole", Optional.empty(), 6);
    FolderOutput first = train(Map.of(), "first", Optional.empty(), 2);
    FolderOutput second = train(Map.of(), "second", first.lastCheckpoint(), 6);
    for (String file : List.of(CheckpointFileNames.WEIGHTS, CheckpointFileNames.OPTIMISER)) {
      org.junit.jupiter.api.Assertions.assertArrayEquals(whole.bytes(6, file), second.bytes(6, file), file);
    }
    assertEquals(6.0, second.scalars.get("validation/steps").get(6L));
    assertTrue(whole.scalars.containsKey("gradient/line") && whole.scalars.containsKey("learning-rate/line"), whole.scalars.keySet().toString());
  }

  @Test
  void aRecipeSaysTheSameInBothSpellings() {
    Map<String, Object> flat = settings(Map.of("batch-size", 8, "optimiser", Map.of("line", Map.of("beta1", 0.5))), "line").plain("line");
    Map<String, Object> nested = settings(Map.of("scheme", Map.of("id", "line", "batch-size", 8), "optimiser",
        Map.of("line", Map.of("beta1", 0.5))), "train").plain("train");
    assertEquals(8L, flat.get("batch-size"));
    assertEquals(Map.of("id", "train.line", "width", 1L, "batchSize", 8L), nested.get("scheme"));
    assertEquals(flat.get("optimiser"), nested.get("optimiser"));
    assertEquals(Map.of("steps", 6L), flat.get("budget"), "the scheme's own");
    assertEquals(flat, settings(flat, "line").plain("line"), "resolved once more");
    assertEquals(0.01, ((Map<?, ?>) ((Map<?, ?>) flat.get("optimiser")).get("line")).get("learning-rate"), "the scheme's own");
  }

  @Test
  void recipesAreRefusedInWords() {
    assertEquals("line.yaml: unknown key 'bacth-size'; did you mean 'batch-size'?", refused(() -> settings(Map.of("bacth-size", 1), "line")));
    assertEquals("line.yaml: key 'scheme' is missing", refused(() -> settings(Map.of(), "train")));
    assertEquals("line.yaml: unknown training scheme 'lien'; did you mean 'train.line'?",
        refused(() -> settings(Map.of("scheme", "lien"), "train")));
    assertEquals("line.yaml: train.line: parameter 'width' must be 1 to 8, not 9", refused(() -> settings(Map.of("width", 9), "line")));
    assertEquals("line.yaml: unknown key 'optimiser.lime'; did you mean 'line'?",
        refused(() -> settings(Map.of("optimiser", Map.of("lime", Map.of())), "line")));
  }

  @Test
  void checkpointsThatDoNotFitAreRefused() {
    FolderOutput narrow = train(Map.of(), "narrow", Optional.empty(), 2);
    assertTrue(refused(() -> train(Map.of("width", 2), "wide", narrow.lastCheckpoint(), 6)).startsWith(
        "The checkpoint of step 2 does not fit the recipe: its network 'line' is of another build"));
    opening(c -> c.network("more", new Linear(1, 1), new Shape(1, 1)), () -> {
      assertEquals("The checkpoint of step 2 does not fit the recipe: it has no network 'more'",
          refused(() -> train(Map.of(), "more", narrow.lastCheckpoint(), 6)));
      FolderOutput rich = train(Map.of(), "rich", Optional.empty(), 2);
      Line.opening = c -> { };
      assertEquals("The checkpoint of step 2 does not fit the recipe: it has 'more.bias', which the scheme does not declare",
          refused(() -> train(Map.of(), "poor", rich.lastCheckpoint(), 6)));
    });
  }

  @Test
  void faultsOfASchemeAreNamed() {
    within((c, s) -> c.network("late", new Linear(1, 1), new Shape(1, 1)), "it declares the network 'late' within a step; that is for open and prepare");
    within((c, s) -> s.log("loss/all", s.manager().ones(new Shape(2))), "the curve 'loss/all' is given an array of shape (2), not one number");
    within((c, s) -> c.faces("b"), "it asks for the faces of 'b', a role that it does not name");
    opening(c -> c.learner("other", new Linear(1, 1)), () -> assertTrue(failure(Map.of()).contains("its learners are [line], there is no 'other'")));
    opening(c -> c.learner("line", new Linear(1, 1)), () -> assertTrue(failure(Map.of()).contains("is given a network that was not declared")));
    opening(c -> c.feed(step -> step).next(), () -> assertTrue(failure(Map.of()).contains("outside of a step")));
    Line.within = (c, s) -> s.log("loss/line", Double.NaN);
    try {
      assertTrue(failure(Map.of()).startsWith("Training became unstable at step 1: 'loss/line' is not a number"));
    } finally {
      Line.within = (c, s) -> { };
    }
  }

  private void within(BiConsumer<TrainingContext, Step> fault, String sentence) {
    Line.within = fault;
    try {
      String said = failure(Map.of());
      assertTrue(said.contains("'train.line'") && said.contains(sentence), said);
    } finally {
      Line.within = (c, s) -> { };
    }
  }

  private static void opening(Consumer<TrainingContext> more, Runnable test) {
    Line.opening = more;
    try {
      test.run();
    } finally {
      Line.opening = c -> { };
    }
  }

  private String failure(Map<String, ?> recipe) {
    return assertThrows(RuntimeException.class, () -> train(recipe, "fault", Optional.empty(), 2)).getMessage();
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }
}
