// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Measures of pictures, clips and sets. */
package org.likeness.api.metric;
