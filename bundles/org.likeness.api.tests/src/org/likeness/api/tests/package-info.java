// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of what the API itself computes. */
package org.likeness.api.tests;
