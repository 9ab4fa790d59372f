// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.SwapModel;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;

/**
 * A swap recipe, checked.
 *
 * @param a dataset of the face that is put in
 * @param b dataset of the person whose frames are kept
 * @param model of kind SWAP_MODEL
 * @param augment of kind AUGMENTER
 * @param losses of kind RECONSTRUCTION_LOSS, each with its weight
 * @param optimiser of all networks
 * @param update together: one step for both persons; alternate: as in 2017, one after the other
 * @param matchColour shifts A's pictures so that their mean colour is B's, as in 2017
 * @param batch faces per person and step
 * @param loop the rest
 */
record SwapSettings(String a, String b, Configured model, Configured augment, List<Weighted> losses,
    OptimiserSettings optimiser, Update update, boolean matchColour, int batch, LoopSettings loop) {

  /** A loss and its weight. */
  record Weighted(Configured loss, double weight) {}

  /** How the two persons' steps go. */
  enum Update {
    TOGETHER, ALTERNATE
  }

  private static final double LEARNING_RATE = 5e-5;
  private static final LoopSettings LOOP = new LoopSettings(Budget.ofSteps(100_000), 1000, 3, 500, 10, 0);

  static SwapSettings of(RecipeNode root, PluginRegistry plugins) {
    root.known("likeness", "kind", "name", "seed", "data", "model", "augment", "losses", "optimiser", "update", "match-colour",
        "batch", "budget", "checkpoint", "sample", "log", "device");
    RecipeNode data = root.child("data");
    data.known("a", "b");
    RecipeNode named = RecipeNode.of(Map.of("model", "swap.autoencoder", "augment", "augment.warp-2017", "losses",
        List.of("reconstruction.l1"), "optimiser", Map.of()), root.where());
    List<Weighted> losses = new ArrayList<>();
    for (RecipeNode loss : (root.has("losses") ? root : named).list("losses")) {
      double weight = loss.isMap() ? loss.real("weight", 1, 0, 1e6) : 1;
      // An array, for otherwise the compiler takes the method for plain data.
      losses.add(new Weighted(plugins.configure(ReconstructionLoss.KIND, loss, new String[] {"weight"}), weight));
    }
    return new SwapSettings(data.text("a"), data.text("b"),
        plugins.configure(SwapModel.KIND, root.optional("model").orElse(named.child("model"))),
        plugins.configure(Augmenter.KIND, root.optional("augment").orElse(named.child("augment"))), losses,
        OptimiserSettings.of(root.optional("optimiser").orElse(named.child("optimiser")), LEARNING_RATE, plugins),
        root.choice("update", Update.class, Update.TOGETHER), root.flag("match-colour", false),
        (int) root.integer("batch", 16, 1, 4096), LoopSettings.of(root, LOOP));
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("a", a);
    data.put("b", b);
    out.put("data", data);
    out.put("model", model.plain());
    out.put("augment", augment.plain());
    List<Object> all = new ArrayList<>();
    for (Weighted w : losses) {
      Map<String, Object> one = new LinkedHashMap<>(w.loss().plain());
      one.put("weight", w.weight());
      all.add(one);
    }
    out.put("losses", all);
    out.put("optimiser", optimiser.plain());
    out.put("update", OptimiserSettings.word(update));
    out.put("match-colour", matchColour);
    out.put("batch", (long) batch);
    loop.addTo(out);
    return out;
  }
}
