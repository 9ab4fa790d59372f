// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.PixelShuffle;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/**
 * The networks with Keras' "same" padding. At width 1 and 64 px the encoder has 69,662,976 parameters and each decoder
 * 6,199,747. No normalisation anywhere: a face's result does not depend on its batch. Weights begin as He et al. 2015
 * have it, not as Keras does: through so many layers without normalisation the difference between two faces then reaches
 * the decoder from the first step on, which saves some hundred steps in which all faces come out alike.
 */
final class AutoencoderNetwork implements SwapModel.Network {

  private static final double SLOPE = 0.1;
  private static final Compute BFLOAT16 = new Compute(Compute.Precision.BFLOAT16, Compute.Layout.CHANNELS_LAST);

  private final int resolution;
  private final Optional<Compute> compute;
  private final boolean masks;
  private final NDManager manager;
  private final Map<String, Block> blocks = new LinkedHashMap<>();

  AutoencoderNetwork(Autoencoder.Parameters p, NDManager owner) {
    resolution = p.resolution();
    compute = p.bf16() ? Optional.of(BFLOAT16) : Optional.empty();
    manager = owner.newSubManager();
    Shape faces = new Shape(1, 3, resolution, resolution);
    Block encoder = Networks.initialise(encoder(p), manager, faces);
    Shape code = encoder.getOutputShapes(new Shape[] {faces})[0];
    blocks.put("encoder", encoder);
    blocks.put("decoder-a", Networks.initialise(decoder(p), manager, code));
    blocks.put("decoder-b", Networks.initialise(decoder(p), manager, code));
    masks = p.mask();
    for (Side side : masks ? Side.values() : new Side[0]) {
      blocks.put(mask(side), Networks.initialise(new Sequential(conv(width(p, 64), 1, 5, 1), Activation.sigmoid()), manager,
          new Shape(1, width(p, 64), resolution, resolution)));
    }
  }

  private static Block encoder(Autoencoder.Parameters p) {
    Sequential e = new Sequential();
    int in = 3;
    for (int base : new int[] {128, 256, 512, 1024}) {
      e.add("conv" + base, conv(in, width(p, base), 5, 2)).add(Activation.leakyRelu(SLOPE).inPlace());
      in = width(p, base);
    }
    int side = p.resolution() / 16;
    int flat = in * side * side;
    e.add(Reshape.flatten());
    e.add("code", dense(flat, width(p, 1024)));
    e.add("grow", dense(width(p, 1024), flat));
    e.add(new Reshape(in, side, side));
    return upscale(e, in, 512, p);
  }

  private static Block decoder(Autoencoder.Parameters p) {
    Sequential d = new Sequential();
    int in = width(p, 512);
    for (int base : new int[] {256, 128, 64}) {
      upscale(d, in, base, p);
      in = width(p, base);
    }
    if (p.mask()) {
      d.tapped(); // the mask is made of what the picture is made of
    }
    d.add("picture", conv(in, 3, 5, 1));
    return d.add(Activation.sigmoid());
  }

  /** Doubles the side: convolution to four times the channels, leaky ReLU, pixel shuffle (Shi et al. 2016). */
  private static Sequential upscale(Sequential s, int in, int base, Autoencoder.Parameters p) {
    return s.add("up" + base, conv(in, 4 * width(p, base), 3, 1)).add(Activation.leakyRelu(SLOPE).inPlace()).add(new PixelShuffle(2));
  }

  private static Block conv(int in, int out, int kernel, int stride) {
    return new Conv2d(in, out, kernel).stride(stride).same().init(Init.he(SLOPE), Init.constant(0));
  }

  private static Block dense(int in, int out) {
    return new Linear(in, out).init(Init.he(1), Init.constant(0));
  }

  private static int width(Autoencoder.Parameters p, int base) {
    return Math.max(1, (int) Math.round(base * p.width()));
  }

  @Override
  public int inputSize() {
    return resolution;
  }

  @Override
  public int outputSize() {
    return resolution;
  }

  @Override
  public boolean masks() {
    return masks;
  }

  @Override
  public SwapModel.Output forward(Side side, NDArray faces, boolean training) {
    return computed(() -> decoded(side, Networks.forward(blocks.get("encoder"), faces, training), training));
  }

  private SwapModel.Output decoded(Side side, NDArray code, boolean training) {
    if (!masks) {
      return new SwapModel.Output(Networks.forward(blocks.get(decoder(side)), code, training));
    }
    NDList both = Networks.forward(blocks.get(decoder(side)), new NDList(code), training);
    return new SwapModel.Output(both.head(), Optional.of(Networks.forward(blocks.get(mask(side)), both.get(1), training)));
  }

  /** By the model's own setting, else as its surroundings compute. */
  private <T> T computed(Supplier<T> pass) {
    return compute.map(c -> c.in(pass)).orElseGet(pass);
  }

  /** Both persons' faces go through the encoder in one pass: its weights are read, converted and derived once. */
  @Override
  public Map<Side, SwapModel.Output> forwardEach(Map<Side, NDArray> faces, boolean training) {
    return computed(() -> each(faces, training));
  }

  private Map<Side, SwapModel.Output> each(Map<Side, NDArray> faces, boolean training) {
    NDArray a = faces.get(Side.A);
    long n = a.getShape().get(0);
    NDArray codes = Networks.forward(blocks.get("encoder"), Ops.cat(0, a, faces.get(Side.B)), training);
    long all = codes.getShape().get(0);
    Map<Side, SwapModel.Output> out = new EnumMap<>(Side.class);
    out.put(Side.A, decoded(Side.A, codes.get("0:" + n), training));
    out.put(Side.B, decoded(Side.B, codes.get(n + ":" + all), training));
    return out;
  }

  @Override
  public Map<String, Block> blocks() {
    return java.util.Collections.unmodifiableMap(blocks);
  }

  @Override
  public List<String> trainedBy(Side side) {
    return masks ? List.of("encoder", decoder(side), mask(side)) : List.of("encoder", decoder(side));
  }

  private static String decoder(Side side) {
    return side == Side.A ? "decoder-a" : "decoder-b";
  }

  private static String mask(Side side) {
    return side == Side.A ? "mask-a" : "mask-b";
  }

  @Override
  public void close() {
    manager.close();
  }
}
