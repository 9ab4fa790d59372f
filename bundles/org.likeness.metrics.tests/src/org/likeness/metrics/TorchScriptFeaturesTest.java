// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.FeatureExtractorContract;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.metrics.NetworkInput.Colours;
import org.likeness.metrics.NetworkInput.Layout;
import org.likeness.metrics.NetworkInput.Range;
import org.likeness.metrics.networks.Scripts;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** A network of torch 2.13's against what Python says it gives, and networks that are none for features. */
class TorchScriptFeaturesTest extends FeatureExtractorContract {
  private static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));
  private static final List<Double> NOTHING = NetworkInput.DEFAULTS.mean();
  private static final List<Double> ONE = NetworkInput.DEFAULTS.deviation();

  @TempDir
  Path folder;

  @Override
  protected Plugin<?> plugin() {
    return new TorchScriptFeatures();
  }

  /** The file is what nobody can have by default. */
  @Override
  protected Record workable() {
    try {
      return new TorchScriptFeatures.Parameters(Scripts.features(folder), NetworkInput.DEFAULTS, List.of());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected ContractContext context() {
    return new ContractContext(7).withTensors(ENGINE::newManager);
  }

  private FeatureExtractor.Worker open(Path file, NetworkInput input, Boolean... flags) {
    return new TorchScriptFeatures().create(new TorchScriptFeatures.Parameters(file, input, List.of(flags)), context());
  }

  private static NetworkInput input(Range range, List<Double> mean, List<Double> deviation, Colours colours) {
    return new NetworkInput(16, range, mean, deviation, colours, Layout.CHANNELS_FIRST);
  }

  /** Values 7 n² + 3 n modulo 256, as in make.py. */
  private static Image picture() {
    Image out = Image.rgb(16, 16);
    for (int n = 0; n < out.data().length; n++) {
      out.data()[n] = (byte) (7 * n * n + 3 * n);
    }
    return out;
  }

  @Test
  void numbersAreThoseOfPython() throws IOException {
    Path file = Scripts.features(folder);
    try (FeatureExtractor.Worker plain = open(file, input(Range.UNIT, NOTHING, ONE, Colours.RGB));
        FeatureExtractor.Worker scaled = open(file, input(Range.UNIT, List.of(.5, .4, .3), List.of(.2, .25, .5), Colours.RGB));
        FeatureExtractor.Worker turned = open(file, input(Range.SIGNED, NOTHING, ONE, Colours.BGR))) {
      assertArrayEquals(new float[] {0.28136584f, 0.23840521f, 0.01533971f, 0.01200106f, 0.10141019f, 0.07901957f, 0.12544791f, 0.29695244f},
          plain.of(List.of(picture()))[0], 1e-6f);
      assertArrayEquals(new float[] {0.39063743f, 0.40318618f, 0.32555375f, 0.22774805f, 0.27868070f, 0.36365797f, 0.44316387f, 0.39270403f},
          scaled.of(List.of(picture()))[0], 1e-6f);
      assertArrayEquals(new float[] {0.28930808f, 0.24310429f, 0.13084325f, 0.09512787f, 0.12761653f, 0.19731751f, 0.30238294f, 0.25019051f},
          turned.of(List.of(picture()))[0], 1e-6f);
      assertEquals("features.pt, SHA-256 " + Hashes.sha256(file), plain.recipe().get("network"));
      assertFalse(plain.recipe().containsKey("known by its hash"), "this is no Inception");
      assertEquals("8 numbers of a picture", plain.recipe().get("output"));
    }
  }

  @Test
  void layoutAndFlagsReachTheNetwork() throws IOException {
    Path last = Scripts.of(folder, "last.pt", "torch.mean(x, [1, 2])");
    NetworkInput bytes = new NetworkInput(16, Range.BYTES, NOTHING, ONE, Colours.RGB, Layout.CHANNELS_LAST);
    Image flat = Image.rgb(16, 16);
    for (int i = 0; i < flat.data().length; i++) {
      flat.data()[i] = (byte) (10 * (i % 3 + 1));
    }
    try (FeatureExtractor.Worker w = open(last, bytes)) {
      assertArrayEquals(new float[] {10, 20, 30}, w.of(List.of(flat))[0], 1e-4f);
    }
    Path flagged = Scripts.withForward(folder, "flagged.pt", "self: __torch__.M, x: Tensor, half: bool", "Tensor", "torch.div(torch.mean(x, [2, 3]), torch.add(int(half), 1))");
    try (FeatureExtractor.Worker w = open(flagged, input(Range.BYTES, NOTHING, ONE, Colours.RGB), true)) {
      assertArrayEquals(new float[] {5, 10, 15}, w.of(List.of(flat))[0], 1e-4f);
    }
    refused(flagged, "does not take a picture", "half");
  }

  /** Made for one picture at a time: the first side is 1 in the network itself. */
  @Test
  void aNetworkForOnePictureIsAskedSo() throws IOException {
    Path single = Scripts.of(folder, "single.pt", "torch.view(torch.mean(torch.view(x, [1, 3, 256]), [2]), [1, 3])");
    try (FeatureExtractor.Worker w = open(single, input(Range.UNIT, NOTHING, ONE, Colours.RGB))) {
      float[][] rows = w.of(List.of(picture(), Image.rgb(16, 16)));
      assertEquals(2, rows.length);
      assertArrayEquals(new float[3], rows[1]);
      assertEquals("3 numbers of a picture, one picture at a time", w.recipe().get("output"));
    }
  }

  private void refused(Path file, String... parts) {
    String said = assertThrows(UserProblem.class, () -> open(file, input(Range.UNIT, NOTHING, ONE, Colours.RGB))).getMessage();
    for (String part : parts) {
      assertTrue(said.contains(part), said);
    }
    assertTrue(said.startsWith("features.torchscript") && said.lines().count() == 1, said);
  }

  @Test
  void whatIsNoFeatureNetworkIsOneSentence() throws IOException {
    refused(Path.of(""), "needs 'file'");
    refused(folder.resolve("nothing.pt"), "there is no file");
    refused(Files.writeString(folder.resolve("text.pt"), "not a network"), "no network that torch.jit.save has saved");
    refused(Scripts.of(folder, "grey.pt", "torch.mean(torch.conv2d(x, torch.ones([4, 1, 3, 3])), [2, 3])"), "does not take a picture as [1, 3, 16, 16]", "channels");
    refused(Scripts.of(folder, "map.pt", "torch.relu(x)"), "gives [1, 3, 16, 16] for 1 picture;", "[pictures, numbers]");
    refused(Scripts.of(folder, "sum.pt", "torch.sum(x)"), "gives [] for 1 picture;");
    refused(Scripts.of(folder, "nan.pt", "torch.log(torch.neg(torch.mean(x, [2, 3])))"), "gives NaN, which is no number");
    refused(Scripts.of(folder, "batch.pt", "torch.sub(torch.mean(x, [2, 3]), torch.mean(x))"), "other numbers when another one stands beside it");
    refused(Scripts.withForward(folder, "two.pt", "self: __torch__.M, x: Tensor", "Tuple[Tensor, Tensor]", "(torch.mean(x, [2, 3]), x)"), "it gives 2 arrays");
  }

  @Test
  void normalisationHasThreeColours() {
    String said = assertThrows(UserProblem.class, () -> parameters(java.util.Map.of("mean", List.of(0.5)))).getMessage();
    assertTrue(said.contains("a number for each of red, green and blue"), said);
  }
}
