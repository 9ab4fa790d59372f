// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.Regulariser;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;

/**
 * A GAN recipe, checked.
 *
 * @param images dataset: its faces when it has some, else its pictures
 * @param size side of the pictures in pixels
 * @param model of kind GAN_ARCHITECTURE
 * @param loss of kind ADVERSARIAL_LOSS
 * @param regularisers of kind REGULARISER
 * @param batchAugment of kind BATCH_AUGMENTER; empty for none
 * @param generator its optimiser
 * @param discriminator its optimiser
 * @param batch pictures per step
 * @param ema share of the old average of the generator's weights that each step keeps; 0 = no average
 * @param mirror whether half of the pictures are mirrored
 * @param loop the rest
 */
record GanSettings(String images, int size, Configured model, Configured loss, List<Configured> regularisers,
    Optional<Configured> batchAugment, OptimiserSettings generator, OptimiserSettings discriminator, int batch, double ema,
    boolean mirror, LoopSettings loop) {

  private static final double LEARNING_RATE = 2e-4;
  private static final LoopSettings LOOP = new LoopSettings(Budget.ofSteps(20_000), 1000, 3, 500, 10, 0);

  static GanSettings of(RecipeNode root, PluginRegistry plugins) {
    root.known("likeness", "kind", "name", "seed", "data", "size", "model", "loss", "regularisers", "batch-augment", "optimiser",
        "batch", "ema", "mirror", "budget", "checkpoint", "sample", "log", "device");
    RecipeNode data = root.child("data");
    data.known("images");
    RecipeNode named = RecipeNode.of(Map.of("model", "gan.dcgan", "loss", "loss.non-saturating"), root.where());
    List<Configured> regularisers = new ArrayList<>();
    for (RecipeNode r : root.list("regularisers")) {
      regularisers.add(plugins.configure(Regulariser.KIND, r));
    }
    RecipeNode none = RecipeNode.of(Map.of(), root.where());
    RecipeNode optimiser = root.optional("optimiser").orElse(none);
    optimiser.known("generator", "discriminator");
    return new GanSettings(data.text("images"), (int) root.integer("size", 64, 4, 1024),
        plugins.configure(GanArchitecture.KIND, root.optional("model").orElse(named.child("model"))),
        plugins.configure(AdversarialLoss.KIND, root.optional("loss").orElse(named.child("loss"))), regularisers,
        root.optional("batch-augment").map(r -> plugins.configure(BatchAugmenter.KIND, r)),
        OptimiserSettings.of(optimiser.optional("generator").orElse(none), LEARNING_RATE, plugins),
        OptimiserSettings.of(optimiser.optional("discriminator").orElse(none), LEARNING_RATE, plugins),
        (int) root.integer("batch", 32, 1, 4096), root.real("ema", 0.999, 0, 0.999999), root.flag("mirror", false),
        LoopSettings.of(root, LOOP));
  }

  Map<String, Object> plain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("data", Map.of("images", images));
    out.put("size", (long) size);
    out.put("model", model.plain());
    out.put("loss", loss.plain());
    out.put("regularisers", regularisers.stream().map(Configured::plain).toList());
    batchAugment.ifPresent(a -> out.put("batch-augment", a.plain()));
    Map<String, Object> optimiser = new LinkedHashMap<>();
    optimiser.put("generator", generator.plain());
    optimiser.put("discriminator", discriminator.plain());
    out.put("optimiser", optimiser);
    out.put("batch", (long) batch);
    out.put("ema", ema);
    out.put("mirror", mirror);
    loop.addTo(out);
    return out;
  }
}
