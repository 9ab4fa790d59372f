// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.registry.PluginEntry.State;

class FlatRegistryTest {

  @PluginInfo(id = "loss.test", label = "Same id")
  private static final class Double1 implements Plugin<NoParameters> {}

  @PluginInfo(id = "loss.wrong", label = "Wrong")
  private static final class NoLoss implements Plugin<NoParameters> {}

  @PluginInfo(id = "Loss.Bad", label = "Bad id")
  private static final class BadId implements Plugin<NoParameters> {}

  private static final class NoInfo implements Plugin<NoParameters> {}

  @PluginInfo(id = "loss.test", label = "Later")
  private static final class Later extends NeedsModel {}

  @PluginInfo(id = "loss.needy", label = "Needs a model")
  private static class NeedsModel implements AdversarialLoss<NoParameters> {
    @Override
    public List<String> requiredModels(NoParameters p) {
      return List.of("face-api");
    }

    @Override
    public NDArray discriminator(NoParameters p, NDArray real, NDArray fake) {
      return real;
    }

    @Override
    public NDArray generator(NoParameters p, NDArray fake, Supplier<NDArray> real) {
      return fake;
    }
  }

  private final PluginRegistry registry = FlatRegistry.of(
      List.of(new TestParts.Loss(), new Later(), new NoLoss(), new BadId(), new NoInfo(), new NeedsModel(), new TestParts.Files1()),
      m -> false);

  @Test
  void idsAreFoundWholeShortAndByAlias() {
    for (String id : List.of("loss.test", "test", "loss.old-name", "old-name")) {
      assertEquals("Test loss", registry.entry(AdversarialLoss.KIND, id).label(), id);
    }
    assertInstanceOf(AdversarialLoss.class, registry.plugin(AdversarialLoss.KIND, "test", AdversarialLoss.class));
  }

  @Test
  void everyEntryHasItsStateAndReason() {
    List<PluginEntry> losses = registry.entries(AdversarialLoss.KIND);
    assertEquals(List.of(State.MODELS_MISSING, State.READY, State.REPLACED, State.FAILED),
        losses.stream().map(PluginEntry::state).toList(), losses.toString());
    assertEquals("it needs 'likeness models install face-api'", losses.get(0).reason());
    assertTrue(losses.get(3).reason().contains("implements no kind of plug-in"));
    List<String> ofNoKind = registry.entries().stream().filter(e -> e.kind().type() == Plugin.class).map(PluginEntry::reason).toList();
    assertEquals(2, ofNoKind.size());
    assertTrue(ofNoKind.get(0).contains("lower case") && ofNoKind.get(1).contains("no @PluginInfo"), ofNoKind.toString());
  }

  @Test
  void unknownAndFailedOnesAreRefusedInWords() {
    assertEquals("unknown adversarial loss 'tets'; did you mean 'loss.test'?", refused(() -> registry.entry(AdversarialLoss.KIND, "tets")));
    assertEquals("unknown GAN architecture 'dcgan'; no plug-in of this kind is installed", refused(() -> registry.entry(GanArchitecture.KIND, "dcgan")));
    assertTrue(refused(() -> registry.plugin(AdversarialLoss.KIND, "wrong", Plugin.class)).contains("'loss.wrong' (org.likeness.core.registry 0.0.0) does not work: it implements"));
  }

  @Test
  void configuredPluginsKnowTheirParametersAsPlainData() {
    Configured c = registry.configure(AdversarialLoss.KIND, Map.of("id", "old-name", "margin", 2), "--loss");
    assertEquals(new TestParts.Loss.Parameters(2, false), c.parameters());
    assertEquals(Map.of("id", "loss.test", "margin", 2.0, "smooth", false), c.plain());
    AdversarialLoss<Record> loss = c.as(AdversarialLoss.class);
    assertEquals("the adversarial loss 'loss.test' (org.likeness.core.parts 0.0.0) has failed: for descriptions only",
        assertThrows(PluginFailure.class, () -> loss.generator(c.parameters(), null, null)).getMessage());
    assertEquals("--loss: loss.test: parameter 'margin' must be 0 to 10, not 99",
        refused(() -> registry.configure(AdversarialLoss.KIND, Map.of("id", "test", "margin", 99), "--loss")));
    assertEquals("--loss: an adversarial loss is an id, or a map with 'id' and parameters", refused(() -> registry.configure(AdversarialLoss.KIND, 3, "--loss")));
  }

  @Test
  void theFirstOfTwoWithoutTheInterfaceIsNotChosen() {
    PluginRegistry two = FlatRegistry.of(new Double1(), new TestParts.Loss());
    assertEquals("Test loss", two.entry(AdversarialLoss.KIND, "test").label(), "the one that works");
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }

  /** A kind that a lab brings. */
  @PluginKind(prefix = "gaze", label = "Gaze estimator")
  private interface Gaze<P extends Record> extends Plugin<P> {
    double angle();
  }

  @PluginInfo(id = "gaze.straight", label = "Straight")
  private static final class Straight implements Gaze<NoParameters> {
    @Override
    public double angle() {
      return 0.5;
    }
  }

  @PluginInfo(id = "metric.straight", label = "Says it is a metric")
  private static final class NoMetric implements Gaze<NoParameters> {
    @Override
    public double angle() {
      return 0;
    }
  }

  @Test
  void aLabsKindIsAKind() {
    Kind gaze = Kind.of(Gaze.class);
    PluginRegistry plugins = FlatRegistry.of(new Straight(), new NoMetric(), new TestParts.Loss());
    assertEquals(List.of("gaze.straight"), plugins.entries(gaze).stream().map(PluginEntry::id).toList());
    assertEquals("the gaze estimator 'gaze.straight' (org.likeness.core.registry 0.0.0)", plugins.entry(gaze, "straight").inWords());
    assertEquals("gaze-estimator", plugins.kinds().getLast().key());
    assertEquals(0.5, plugins.plugin(gaze, "straight", Gaze.class).angle());
    assertEquals("unknown gaze estimator 'strait'; did you mean 'gaze.straight'?", refused(() -> plugins.entry(gaze, "strait")));
    assertEquals("it is a gaze estimator, whose ids begin with 'gaze.'", plugins.entry(Metric.KIND, "straight").reason());
    assertThrows(IllegalArgumentException.class, () -> Kind.of(Straight.class));
  }
}
