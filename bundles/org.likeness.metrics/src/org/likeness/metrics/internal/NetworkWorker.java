// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.metrics.NetworkInput;

/**
 * Features by a network that a user gives. Nothing is known of it: so it is tried first, and refused in one sentence where it does
 * not take pictures, gives no row of numbers for each, or gives a picture other numbers beside another one. A network that was
 * exported for one picture at a time is asked so.
 */
public final class NetworkWorker implements FeatureExtractor.Worker {
  /** Of a row's largest number: more than another order of adding makes. */
  private static final double SAME = 1e-3;

  private final String who;
  private final NetworkInput input;
  private final Network network;
  private final Map<String, String> recipe;
  private final int width;
  private final boolean several;

  /**
   * Tries the network; it is closed where it is refused.
   *
   * @param who plug-in and file, the beginning of a sentence
   * @param recipe what is known of the file
   */
  public NetworkWorker(String who, NetworkInput input, Network network, Map<String, String> recipe) {
    this.who = who;
    this.input = input;
    this.network = network;
    try {
      List<Image> two = List.of(picture(1), picture(2));
      float[] alone = one(two.get(1));
      width = alone.length;
      several = takesSeveral(two, alone);
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
    this.recipe = new LinkedHashMap<>(recipe);
    this.recipe.put("input", input.inWords());
    this.recipe.put("output", width + " numbers of a picture" + (several ? "" : ", one picture at a time"));
  }

  private static Image picture(long seed) {
    Image out = Image.rgb(96, 96);
    new Random(seed).nextBytes(out.data());
    return out;
  }

  private float[] one(Image picture) {
    try {
      return rows(network.run(input.values(List.of(picture)), input.shape(1)), 1)[0];
    } catch (Network.Refused e) {
      throw new UserProblem(who + " does not take a picture as " + Arrays.toString(input.shape(1)) + ": " + e.getMessage()
          + ". 'side', 'layout' and what follows must be as the network was made", e);
    }
  }

  private boolean takesSeveral(List<Image> two, float[] alone) {
    Network.Output output;
    try {
      output = network.run(input.values(two), input.shape(2));
    } catch (Network.Refused e) {
      return false; // made for one picture at a time
    }
    if (output.shape().length == 0 || output.shape()[0] != 2) {
      return false;
    }
    float[] beside = rows(output, 2)[1];
    double most = 0;
    double off = 0;
    for (int k = 0; k < alone.length; k++) {
      most = Math.max(most, Math.abs(alone[k]));
      off = Math.max(off, Math.abs(alone[k] - beside[k]));
    }
    if (off > SAME * most) {
      throw new UserProblem(who + " gives a picture other numbers when another one stands beside it: save it in evaluation mode (eval()) and without statistics of the batch");
    }
    return true;
  }

  /** A row of numbers for each picture. */
  private float[][] rows(Network.Output output, int pictures) {
    long[] shape = output.shape();
    boolean flat = shape.length == 2 || shape.length == 4 && shape[2] == 1 && shape[3] == 1;
    if (!flat || shape[0] != pictures || shape[1] < 1) {
      throw new UserProblem(who + " gives " + Arrays.toString(shape) + " for " + pictures + (pictures == 1 ? " picture" : " pictures")
          + "; allowed is [pictures, numbers], so a network must end in a mean over positions or be flattened");
    }
    float[] values = output.values();
    for (float v : values) {
      if (!Float.isFinite(v)) {
        throw new UserProblem(who + " gives " + v + ", which is no number; are 'range', 'mean' and 'deviation' those that it was trained with?");
      }
    }
    float[][] rows = new float[pictures][];
    for (int i = 0; i < pictures; i++) {
      rows[i] = Arrays.copyOfRange(values, i * values.length / pictures, (i + 1) * values.length / pictures);
    }
    return rows;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public float[][] of(List<Image> pictures) {
    if (pictures.isEmpty()) {
      return new float[0][];
    }
    if (!several) {
      return pictures.stream().map(this::one).toArray(float[][]::new);
    }
    try {
      return rows(network.run(input.values(pictures), input.shape(pictures.size())), pictures.size());
    } catch (Network.Refused e) {
      throw new UserProblem(who + " fails on " + pictures.size() + " pictures: " + e.getMessage(), e);
    }
  }

  @Override
  public Map<String, String> recipe() {
    return recipe;
  }

  @Override
  public void close() {
    network.close();
  }
}
