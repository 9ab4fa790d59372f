// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Ops;
import org.osgi.service.component.annotations.Component;

/**
 * real E[ (D(x) - D(T x))^2 ] + made E[ (D(G z) - D(T G z))^2 ], T being changes that leave alone what a picture shows. With made =
 * 0 it is consistency regularisation (CR), with both its balanced form (bCR).
 */
@Component(service = Plugin.class)
@PluginInfo(id = "regulariser.consistency", label = "Consistency (CR, bCR)", description = "The discriminator shall say the same of a picture that was shifted a little or otherwise changed.",
    cites = "CR: Zhang, Zhang, Odena & Lee 2020, arXiv:1910.12027; bCR: Zhao, Singh, Lee, Zhang, Odena & Zhang 2021, arXiv:2002.04724, algorithm 1",
    parameters = Consistency.Parameters.class)
public final class Consistency implements GanTerm<Consistency.Parameters> {

  /** Weights and changes. */
  public record Parameters(
      @Parameter(label = "Real", min = 0, description = "Weight for real pictures; 10 in the papers.") double real,
      @Parameter(label = "Made", min = 0, description = "Weight for made pictures; 10 for bCR, 0 for CR.") double made,
      @Parameter(label = "Changes", kind = BatchAugmenter.class, description = "What leaves alone what a picture shows; the papers shift and mirror.") Choice changes) {
    public static final Parameters DEFAULTS = new Parameters(10, 10, Choice.of("batch-augment.diff-augment"));
  }

  @Override
  public Term create(Parameters p, TrainingContext context) {
    Chosen<BatchAugmenter<Record>> changes = context.plugin(BatchAugmenter.class, p.changes());
    return step -> {
      NDArray total = step.manager().create(0f);
      if (p.real() > 0) {
        total = total.add(Ops.times(apart(step, step.real(), changes), p.real()));
      }
      return p.made() > 0 ? total.add(Ops.times(apart(step, step.fake(), changes), p.made())) : total;
    };
  }

  private static NDArray apart(GanStep step, NDArray pictures, Chosen<BatchAugmenter<Record>> changes) {
    NDArray changed = changes.plugin().apply(changes.parameters(), pictures, 1);
    return step.logits(pictures).sub(step.logits(changed)).square().mean();
  }
}
