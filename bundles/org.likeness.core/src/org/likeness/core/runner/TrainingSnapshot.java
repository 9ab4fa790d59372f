// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import java.time.Duration;
import java.util.Map;
import org.likeness.api.image.Image;

/**
 * How a training session is doing.
 *
 * @param state for people: {@code training}, {@code paused}, {@code writing a checkpoint}
 * @param step finished steps
 * @param totalSteps of the budget; -1 when only time bounds it
 * @param stepsPerSecond recent; NaN while unknown
 * @param left time left; null while unknown
 * @param latest last value by scalar tag
 * @param dataWaitShare share of the recent time in which the engine waited for data, 0-1
 * @param samples last sample grid; null before the first
 */
public record TrainingSnapshot(String state, long step, long totalSteps, double stepsPerSecond, Duration left,
    Map<String, Double> latest, double dataWaitShare, Image samples) {}
