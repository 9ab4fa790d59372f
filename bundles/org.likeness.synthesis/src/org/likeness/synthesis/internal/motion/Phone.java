// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

/**
 * A speech sound: what the voice and what the lips do. Vowel formants after Peterson and Barney 1952 (men's means,
 * rounded).
 *
 * @param f1 first formant in Hz, likewise the next two
 * @param voiced loudness of the voice, 0-1
 * @param hiss loudness of the noise, 0-1
 * @param hissAt its centre in Hz
 * @param jaw opening 0-1
 * @param spread of the lips 0-1
 * @param round rounding 0-1
 * @param press of the lips on each other 0-1
 */
enum Phone {
  AH(730, 1090, 2440, 1, 0, 0, 0.95, 0.05, 0, 0),
  AE(660, 1720, 2410, 0.95, 0, 0, 0.80, 0.25, 0, 0),
  EH(530, 1840, 2480, 0.85, 0, 0, 0.58, 0.25, 0, 0),
  UH(520, 1190, 2390, 0.85, 0, 0, 0.55, 0, 0.1, 0),
  ER(490, 1350, 1690, 0.75, 0, 0, 0.42, 0, 0.3, 0),
  AW(570, 840, 2410, 0.95, 0, 0, 0.72, 0, 0.55, 0),
  OO(300, 870, 2240, 0.62, 0, 0, 0.34, 0, 0.85, 0),
  EE(270, 2290, 3010, 0.62, 0, 0, 0.34, 0.6, 0, 0),
  M(250, 1100, 2300, 0.30, 0, 0, 0.02, 0, 0, 0.75),
  B(250, 900, 2200, 0.05, 0.05, 900, 0.02, 0, 0, 0.85),
  F(250, 1100, 2300, 0.02, 0.10, 5200, 0.08, 0.1, 0, 0.3),
  S(250, 1700, 2600, 0.01, 0.20, 6200, 0.10, 0.3, 0, 0),
  SH(250, 1700, 2500, 0.01, 0.20, 3300, 0.12, 0, 0.55, 0),
  T(250, 1750, 2600, 0.02, 0.10, 4300, 0.12, 0.1, 0, 0),
  K(250, 1900, 2300, 0.02, 0.09, 2300, 0.18, 0, 0, 0),
  N(260, 1400, 2400, 0.35, 0, 0, 0.16, 0.05, 0, 0),
  L(340, 1150, 2600, 0.45, 0, 0, 0.24, 0.1, 0, 0),
  R(340, 1150, 1600, 0.45, 0, 0, 0.20, 0, 0.4, 0);

  static final int VOWELS = 8;
  final double f1;
  final double f2;
  final double f3;
  final double voiced;
  final double hiss;
  final double hissAt;
  final double jaw;
  final double spread;
  final double round;
  final double press;

  Phone(double f1, double f2, double f3, double voiced, double hiss, double hissAt, double jaw, double spread, double round, double press) {
    this.f1 = f1;
    this.f2 = f2;
    this.f3 = f3;
    this.voiced = voiced;
    this.hiss = hiss;
    this.hissAt = hissAt;
    this.jaw = jaw;
    this.spread = spread;
    this.round = round;
    this.press = press;
  }
}
