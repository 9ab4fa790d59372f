// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.Trained;

/** A's face by a swap model that has been trained. */
record TrainedReplacer(SwapModel.Network network, FaceView view, NDManager manager) implements FaceReplacer.Worker {

  static TrainedReplacer of(SwapScheme.Parameters p, Trained trained) {
    Chosen<SwapModel<Record>> model = trained.plugin(SwapModel.class, p.model());
    SwapModel.Network network = model.plugin().build(model.parameters(), trained.manager());
    network.blocks().forEach(trained::built);
    return new TrainedReplacer(network, new FaceView(trained.plugin(Augmenter.class, p.augment()), network.inputSize()), trained.manager());
  }

  @Override
  public List<FaceReplacer.Replaced> replace(List<Image> crops) {
    SwapNetworks.Converted faces = SwapNetworks.convert(network, manager, Side.A, crops.stream().map(view::of).toList());
    List<FaceReplacer.Replaced> out = new ArrayList<>();
    for (int i = 0; i < crops.size(); i++) {
      Affine toView = FaceView.scaled(network.outputSize(), network.inputSize());
      out.add(new FaceReplacer.Replaced(faces.faces().get(i), toView.then(view.fromCrop(crops.get(i).width()).inverse()), faces.mask(i)));
    }
    return out;
  }

  @Override
  public FaceReplacer.Replaced own(Image crop) {
    return OwnFace.through(view, crop);
  }

  @Override
  public void close() {
    network.close();
  }
}
