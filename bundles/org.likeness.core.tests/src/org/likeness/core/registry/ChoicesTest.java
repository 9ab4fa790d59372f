// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.FlatLikeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;

/** Plug-ins that choose plug-ins: found, checked, written out, and refused with file, line and key. */
class ChoicesTest {

  private abstract static class NoMetric<P extends Record> implements Metric<P> {
    @Override
    public Set<Need> needs() {
      return EnumSet.noneOf(Need.class);
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public Boolean higherIsBetter() {
      return null;
    }

    @Override
    public Measurement measure(P p, MetricInput input, PluginContext context, Progress progress) {
      throw new IllegalStateException("for descriptions only");
    }
  }

  record Term(@Parameter(min = 0, max = 9) double weight, @Parameter(kind = AdversarialLoss.class) Choice loss) {
    static final Term DEFAULTS = new Term(1, Choice.of("test"));
  }

  record Parameters(@Parameter(kind = IdentityEmbedder.class) Choice embedder, List<Term> terms) {
    static final Parameters DEFAULTS = new Parameters(Choice.of("auto"), List.of(Term.DEFAULTS));
  }

  @PluginInfo(id = "metric.built", label = "Built on others", parameters = Parameters.class)
  private static final class Built extends NoMetric<Parameters> {}

  record Self(@Parameter(kind = Metric.class) Choice metric) {
    static final Self DEFAULTS = new Self(Choice.of("metric.self"));
  }

  @PluginInfo(id = "metric.self", label = "Chooses itself", parameters = Self.class)
  private static final class ChoosesItself extends NoMetric<Self> {}

  record Named(String id) {
    static final Named DEFAULTS = new Named("");
  }

  @PluginInfo(id = "metric.named", label = "A parameter called id", parameters = Named.class)
  private static final class CalledId extends NoMetric<Named> {}

  record Size(@Parameter(min = 1, max = 64) int size) {
    static final Size DEFAULTS = new Size(8);
  }

  @PluginInfo(id = "identity.lbph", label = "Embedder", parameters = Size.class)
  private static final class Embedder implements IdentityEmbedder<Size> {
    @Override
    public Worker create(Size parameters, PluginContext context) {
      return face -> new float[] {1};
    }
  }

  @PluginInfo(id = "identity.broken", label = "Broken")
  private static final class Broken implements IdentityEmbedder<NoParameters> {
    @Override
    public List<String> requiredModels(NoParameters p) {
      throw new IllegalStateException("no battery");
    }

    @Override
    public Worker create(NoParameters parameters, PluginContext context) {
      throw new IllegalStateException();
    }
  }

  private final PluginRegistry plugins = FlatRegistry.of(new Built(), new ChoosesItself(), new CalledId(), new Embedder(), new Broken(),
      new TestParts.Loss());

  @Test
  void everyDefaultOfAChosenPluginIsWrittenOut() {
    Map<String, Object> loss = Map.of("id", "loss.test", "margin", 1.0, "smooth", false);
    assertEquals(Map.of("id", "metric.built", "embedder", Map.of("id", "identity.lbph", "size", 8L), "terms", List.of(Map.of("weight", 1.0, "loss", loss))),
        plugins.configure(Metric.KIND, "built", "").plain());
    Configured own = plugins.configure(Metric.KIND, Map.of("id", "built", "embedder", Map.of("id", "lbph", "size", 3), "terms",
        List.of(Map.of("loss", Map.of("id", "old-name", "margin", 2)))), "");
    assertEquals(new Choice("identity.lbph", Map.of("size", 3)), ((Parameters) own.parameters()).embedder());
    assertEquals(Map.of("id", "loss.test", "margin", 2.0, "smooth", false), ((Parameters) own.parameters()).terms().get(0).loss().plain());
    assertEquals(own.plain(), plugins.configure(Metric.KIND, own.plain(), "").plain(), "what is resolved stays as it is");
  }

  @Test
  void refusalsNameFileLineAndKey() {
    RecipeNode metrics = RecipeYaml.nodes("""
        metrics:
          - id: built
            embedder:
              id: lbph
              size: 99
          - id: built
            terms:
              - {weight: 2}
              - weight: 3
                loss:
                  id: test
                  margim: 1
          - {id: built, embedder: test}
          - id: built
            embedder: loss.test
          - id: built
            terms: {weight: 10}
          - id: built
            embedder: identity.broken
          - id: built
            embedder: [a, b]
        """, "x.yaml");
    List<String> expected = List.of("x.yaml:5: metric.built: parameter 'embedder.size' must be 1 to 64, not 99",
        "x.yaml:12: metric.built: unknown parameter 'terms[1].loss.margim'; did you mean 'margin'?",
        "x.yaml:13: metric.built: parameter 'embedder': unknown identity embedder 'test'; known are identity.broken, identity.lbph",
        "x.yaml:15: metric.built: parameter 'embedder': 'loss.test' is an adversarial loss, not an identity embedder",
        "x.yaml:17: metric.built: parameter 'terms[0].weight' must be 0 to 9, not 10",
        "x.yaml:19: metric.built: parameter 'embedder': the identity embedder 'identity.broken' (org.likeness.core.registry 0.0.0) does not work:"
            + " it fails when asked which models it needs: no battery",
        "x.yaml:21: metric.built: parameter 'embedder' must be the id of an identity embedder, or a map with 'id' and parameters, not '[a, b]'");
    List<RecipeNode> all = metrics.list("metrics");
    for (int i = 0; i < expected.size(); i++) {
      RecipeNode node = all.get(i);
      assertEquals(expected.get(i), refused(() -> plugins.configure(Metric.KIND, node)));
    }
  }

  @Test
  void aPluginThatChoosesItselfComesToAnEnd() {
    String said = refused(() -> plugins.configure(Metric.KIND, "self", "m"));
    assertTrue(said.startsWith("m: metric.self: parameter 'metric.metric.metric.") && said.endsWith("': plug-ins choose plug-ins without end"), said);
    assertEquals("'loss.test' is an adversarial loss, not a metric", refused(() -> plugins.configure(Metric.KIND, "loss.test", "")));
  }

  @Test
  void noParameterIsCalledId() {
    assertEquals("its parameter record cannot be used: a parameter cannot be called 'id': that key names the plug-in",
        plugins.entry(Metric.KIND, "named").reason());
  }

  @Test
  void aContextOpensWhatWasChosen(@TempDir Path home) {
    PluginContext context = FlatLikeness.of(home, List.of(new Embedder()), List.of()).context(1);
    PluginContext.Chosen<IdentityEmbedder<Record>> chosen = context.plugin(IdentityEmbedder.class, new Choice("lbph", Map.of("size", 5)));
    assertEquals("identity.lbph", chosen.id());
    assertEquals(new Size(5), chosen.parameters());
    assertEquals(1, chosen.plugin().create(chosen.parameters(), context).embed((org.likeness.api.image.Image) null).length);
    assertEquals("identity.lbph: parameter 'size' must be 1 to 64, not 65",
        refused(() -> context.plugin(IdentityEmbedder.class, new Choice("lbph", Map.of("size", 65)))));
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }
}
