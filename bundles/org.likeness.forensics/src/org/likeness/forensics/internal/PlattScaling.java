// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

/**
 * Turns a classifier's logits into probabilities that mean what they say: P(fake) = sigmoid(scale * logit + offset), with
 * both numbers fitted on validation data (Platt 1999, with Newton's method and smoothed targets by Lin, Lin & Weng 2007).
 *
 * @param scale positive, so that the order of the scores stays
 * @param offset moves the threshold of 0.5 to where the classes part
 */
public record PlattScaling(double scale, double offset) {
  public static final PlattScaling IDENTITY = new PlattScaling(1, 0);

  private static final int STEPS = 100;

  /** P(fake) of a logit. */
  public double probability(double logit) {
    return sigmoid(scale * logit + offset);
  }

  /** Fits both numbers; {@link #IDENTITY} when a class is missing or higher logits do not mean fake. */
  public static PlattScaling fit(double[] logits, boolean[] fake) {
    int fakes = 0;
    for (boolean f : fake) {
      fakes += f ? 1 : 0;
    }
    int reals = fake.length - fakes;
    if (fakes == 0 || reals == 0) {
      return IDENTITY;
    }
    double high = (fakes + 1.0) / (fakes + 2.0);
    double low = 1 / (reals + 2.0);
    double a = 1;
    double b = 0;
    double damping = 1e-3;
    double loss = loss(logits, fake, high, low, a, b);
    for (int step = 0; step < STEPS; step++) {
      double ga = 0;
      double gb = 0;
      double haa = 0;
      double hab = 0;
      double hbb = 0;
      for (int i = 0; i < logits.length; i++) {
        double p = sigmoid(a * logits[i] + b);
        double d = p - (fake[i] ? high : low);
        double h = p * (1 - p);
        ga += d * logits[i];
        gb += d;
        haa += h * logits[i] * logits[i];
        hab += h * logits[i];
        hbb += h;
      }
      double det = (haa + damping) * (hbb + damping) - hab * hab;
      double nextA = a - ((hbb + damping) * ga - hab * gb) / det;
      double nextB = b - ((haa + damping) * gb - hab * ga) / det;
      double next = loss(logits, fake, high, low, nextA, nextB);
      if (next < loss) {
        double gain = loss - next;
        a = nextA;
        b = nextB;
        loss = next;
        damping = Math.max(1e-9, damping / 4);
        if (gain < 1e-10 * logits.length) {
          break;
        }
      } else {
        damping *= 8;
        if (damping > 1e12) {
          break;
        }
      }
    }
    return a > 0 ? new PlattScaling(a, b) : IDENTITY;
  }

  private static double loss(double[] logits, boolean[] fake, double high, double low, double a, double b) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double z = a * logits[i] + b;
      // cross-entropy with a soft target t: softplus(z) - t z
      sum += softplus(z) - (fake[i] ? high : low) * z;
    }
    return sum;
  }

  /** log(1 + e^z) without overflow. */
  static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
