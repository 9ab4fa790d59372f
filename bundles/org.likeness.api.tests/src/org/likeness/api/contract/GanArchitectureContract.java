// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Networks;
import org.likeness.api.problem.UserProblem;

/** GAN architectures. Looks at shapes alone; a plug-in's own test lets the networks run. */
public abstract class GanArchitectureContract extends PluginContract {

  /** A size that can be made. */
  protected int size() {
    return 64;
  }

  /** A size that cannot be made. */
  protected int impossibleSize() {
    return 7;
  }

  /** Labels for a conditional one. */
  private int labels() {
    return architecture().conditional(defaults()) ? 3 : 0;
  }

  @SuppressWarnings("unchecked")
  private GanArchitecture<Record> architecture() {
    return (GanArchitecture<Record>) plugin();
  }

  private Networks build(int size, int channels) {
    return architecture().build(defaults(), new GanArchitecture.Pictures(size, channels, labels()));
  }

  private Shape[] with(Shape first) {
    return labels() == 0 ? new Shape[] {first} : new Shape[] {first, new Shape(first.get(0), labels())};
  }

  @Test
  void theNetworksFitEachOther() {
    for (int channels : new int[] {1, 3}) {
      Networks n = build(size(), channels);
      assertTrue(n.latentSize() > 0);
      Shape[] picture = n.generator().getOutputShapes(with(new Shape(2, n.latentSize())));
      assertEquals(new Shape(2, channels, size(), size()), picture[0]);
      Shape[] judged = n.discriminator().getOutputShapes(with(picture[0]));
      assertEquals(new Shape(2), judged[0]);
      if (n.classifies()) {
        assertEquals(new Shape(2, labels()), judged[1]);
      }
    }
  }

  @Test
  void refusesASizeThatCannotBeMade() {
    UserProblem e = assertThrows(UserProblem.class, () -> build(impossibleSize(), 3));
    assertTrue(e.getMessage().contains(Integer.toString(impossibleSize())), e.getMessage());
  }
}
