// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.plugin.Parameter;
import org.likeness.metrics.internal.Channels;
import org.likeness.metrics.internal.Region;

/**
 * What can be set for the metrics that compare pixels.
 *
 * @param channels which numbers of a pixel count
 * @param region which pixels count
 */
public record ChannelParameters(
    @Parameter(label = "Channels", description = "All colour channels alike, or the luma alone; the value depends on it")
    Channels channels,
    @Parameter(label = "Region", description = "The face alone, where it is known, or the whole aligned square with its background")
    Region region) {
  public static final ChannelParameters DEFAULTS = new ChannelParameters(Channels.ALL, Region.FACE);
}
