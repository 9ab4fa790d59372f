// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Step;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;

/** The further terms of a run's losses, in the recipe's order. */
final class GanTerms {

  private final List<Of> terms = new ArrayList<>();

  private record Of(String tag, GanTerm.Player player, int every, GanTerm.Term term) {}

  GanTerms(List<Choice> choices, TrainingContext c) {
    for (Choice choice : choices) {
      Chosen<GanTerm<Record>> t = c.plugin(GanTerm.class, choice);
      String tag = "penalty/" + t.id().substring(t.id().indexOf('.') + 1);
      long before = terms.stream().filter(other -> other.tag.equals(tag)).count();
      TermContext own = new TermContext(c, t.id().replaceAll("[^a-z0-9]+", "-") + (before == 0 ? "" : "-" + (before + 1)));
      terms.add(new Of(tag, t.plugin().player(t.parameters()), t.plugin().interval(t.parameters()), t.plugin().create(t.parameters(), own)));
    }
  }

  /** A player's loss and its terms of this step. */
  NDArray added(NDArray loss, GanTerm.Player player, GanStep played, Step s) {
    NDArray total = loss;
    for (Of t : terms) {
      if (t.player == player && s.number() % t.every == 0) {
        total = total.add(Ops.times(s.log(t.tag, t.term.of(played)), t.every));
      }
    }
    return total;
  }

  void close() {
    terms.forEach(t -> t.term.close());
  }
}
