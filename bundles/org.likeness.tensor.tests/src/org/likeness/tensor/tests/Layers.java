// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.BatchNorm2d;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.GroupNorm;
import org.likeness.tensor.nn.InstanceNorm2d;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.PixelShuffle;
import org.likeness.tensor.nn.Pool2d;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Residual;
import org.likeness.tensor.nn.SelfAttention2d;
import org.likeness.tensor.nn.Sequential;
import org.likeness.tensor.nn.Upsample;
import org.likeness.tensor.nn.Upscale;

/** Every layer of org.likeness.tensor.nn in its settings, with an input that it takes. */
final class Layers {

  /**
   * @param layer the class that it is an example of
   * @param training whether it can be differentiated in training; spectral normalisation turns its vectors with each pass
   */
  record Example(String name, Class<?> layer, Supplier<? extends Block> block, Shape input, boolean training) {}

  private static final Shape PICTURE = new Shape(2, 4, 5, 6);

  private final List<Example> all = new ArrayList<>();

  private Layers() {}

  static List<Example> examples() {
    Layers layers = new Layers();
    layers.weighted();
    layers.normalising();
    layers.others();
    return layers.all;
  }

  private void add(String name, Class<?> layer, Supplier<? extends Block> block) {
    all.add(new Example(name, layer, block, PICTURE, true));
  }

  private void weighted() {
    add("convolution", Conv2d.class, () -> new Conv2d(4, 3, 3));
    add("convolution with steps", Conv2d.class, () -> new Conv2d(4, 3, 3).stride(2).padding(1));
    add("convolution in groups with holes", Conv2d.class, () -> new Conv2d(4, 2, 2).dilation(2).groups(2).bias(false));
    add("convolution of the same size", Conv2d.class, () -> new Conv2d(4, 2, 4).same());
    all.add(new Example("spectral convolution", Conv2d.class, () -> new Conv2d(4, 3, 3).spectralNorm(), PICTURE, false));
    add("transposed convolution", ConvTranspose2d.class, () -> new ConvTranspose2d(4, 3, 4).stride(2).padding(1));
    all.add(new Example("spectral transposed convolution", ConvTranspose2d.class, () -> new ConvTranspose2d(4, 2, 3).spectralNorm(), PICTURE, false));
    all.add(new Example("linear", Linear.class, () -> new Linear(4, 3), new Shape(3, 4), true));
    all.add(new Example("spectral linear", Linear.class, () -> new Linear(4, 3).spectralNorm(), new Shape(3, 4), false));
    add("upscale", Upscale.class, () -> new Upscale(4, 2));
  }

  private void normalising() {
    add("batch norm", BatchNorm2d.class, () -> new BatchNorm2d(4));
    add("batch norm without weights", BatchNorm2d.class, () -> new BatchNorm2d(4).plain());
    add("instance norm", InstanceNorm2d.class, () -> new InstanceNorm2d(4));
    add("instance norm with weights", InstanceNorm2d.class, () -> new InstanceNorm2d(4).affine());
    add("group norm", GroupNorm.class, () -> new GroupNorm(2, 4));
    add("dropout", Dropout.class, () -> new Dropout(0.3));
  }

  private void others() {
    add("relu", Activation.class, Activation::relu);
    add("leaky relu", Activation.class, () -> Activation.leakyRelu(0.2));
    add("tanh", Activation.class, Activation::tanh);
    add("sigmoid", Activation.class, Activation::sigmoid);
    add("pixel shuffle", PixelShuffle.class, () -> new PixelShuffle(2));
    add("maximum", Pool2d.class, () -> Pool2d.max(2));
    add("maximum of the same size", Pool2d.class, () -> Pool2d.maxSame(2));
    add("average", Pool2d.class, () -> Pool2d.average(2));
    add("average of all", Pool2d.class, Pool2d::global);
    add("flat", Reshape.class, Reshape::flatten);
    add("nearest", Upsample.class, () -> Upsample.nearest(2));
    add("bilinear", Upsample.class, () -> Upsample.bilinear(2));
    add("residual", Residual.class, () -> new Residual(new Sequential(new Conv2d(4, 4, 3).padding(1), Activation.relu().inPlace()), null));
    add("residual with a shortcut", Residual.class, () -> new Residual(new Sequential(Activation.relu(), new Conv2d(4, 3, 3).padding(1), Pool2d.average(2)),
        new Sequential(Pool2d.average(2), new Conv2d(4, 3, 1))));
    // Behind a weight that is not the published 0, which no gradient would pass.
    add("attention", SelfAttention2d.class, () -> new SelfAttention2d(4).gamma(0.7));
    all.add(new Example("spectral attention", SelfAttention2d.class, () -> new SelfAttention2d(4).gamma(0.7).spectralNorm(), PICTURE, false));
    add("chain, writing over", Sequential.class, () -> new Sequential(new Conv2d(4, 3, 3), Activation.leakyRelu(0.2).inPlace(), Reshape.flatten(),
        new Linear(36, 2)));
  }
}
