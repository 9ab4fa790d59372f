// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.FlatLikeness;

class AutomaticTest {

  @PluginInfo(id = "identity.lbph", label = "Needs nothing")
  private static class Plain implements IdentityEmbedder<NoParameters> {
    @Override
    public Worker create(NoParameters parameters, PluginContext context) {
      return face -> new float[] {1};
    }
  }

  @PluginInfo(id = "identity.face-recognition", label = "Needs a model")
  private static final class Network extends Plain {
    @Override
    public List<String> requiredModels(NoParameters parameters) {
      return List.of("face-recognition");
    }
  }

  @Test
  void theNetworkIsTakenOnceItIsInstalled() {
    PluginRegistry without = FlatRegistry.of(List.of(new Plain(), new Network()), m -> false);
    PluginRegistry with = FlatRegistry.of(List.of(new Plain(), new Network()), m -> true);
    assertEquals("identity.lbph", Automatic.best(without, IdentityEmbedder.KIND));
    assertEquals("identity.face-recognition", Automatic.best(with, IdentityEmbedder.KIND));
    assertTrue(Automatic.knows(FaceDetector.KIND) && Automatic.knows(Landmarker.KIND));
    assertFalse(Automatic.knows(Metric.KIND));
  }

  @Test
  void pluginsThatAskForTheBestAreToldWhichItIs(@TempDir Path home) {
    PluginContext context = FlatLikeness.of(home, List.of(new Plain(), new Network()), List.of()).context(1);
    IdentityEmbedder.Chosen found = IdentityEmbedder.find(context, Choice.of(IdentityEmbedder.AUTO));
    assertEquals("identity.lbph", found.id());
    assertTrue(Double.isNaN(found.samePerson()));
    assertThrows(UserProblem.class, () -> context.plugin(Metric.class, Choice.of("auto")));
  }

  @Test
  void withoutAnyTheSentenceNamesTheOneThatNeedsNothing() {
    PluginRegistry none = FlatRegistry.of(List.of(), m -> true);
    String best = Automatic.best(none, IdentityEmbedder.KIND);
    assertEquals("identity.lbph", best);
    assertThrows(UserProblem.class, () -> none.configure(IdentityEmbedder.KIND, best, ""));
  }
}
