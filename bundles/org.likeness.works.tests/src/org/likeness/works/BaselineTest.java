// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Only what a trained network made is said to be made by one. */
class BaselineTest {

  @Test
  void eachResultIsCalledWhatItIs() {
    String scheme = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    Map<String, String> stated = Arrays.stream(Baseline.values()).collect(Collectors.toMap(Baseline::key, b -> b.result().uri()));
    assertEquals(Map.of("none", scheme + "compositeWithTrainedAlgorithmicMedia", "mean-face", scheme + "composite", "pasted-back",
        scheme + "algorithmicallyEnhanced", "unchanged", scheme + "algorithmicallyEnhanced"), stated);
  }
}
