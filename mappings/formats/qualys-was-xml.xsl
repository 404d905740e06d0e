<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: qualys-was-xml
title: Qualys Web Application Scanning reports (scan and web application)
tool: Qualys
recognise:
  - {root: =WAS_SCAN_REPORT}
  - {root: =WAS_WEBAPP_REPORT}
carries: [severities, dates, CVSS, CWE, suppressions]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- What a QID means comes after the results. -->
<xsl:key name="qid" match="GLOSSARY/QID_LIST/QID" use="QID"/>

<xsl:template match="/*">
  <xsl:variable name="scan" select="APPENDIX/SCAN_LIST/SCAN[1]"/>
  <records>
    <run tool="Qualys" target="{APPENDIX/WEBAPP[1]/URL}">
      <start><xsl:call-template name="date"><xsl:with-param name="text" select="$scan/START_DATE"/></xsl:call-template></start>
      <end><xsl:call-template name="date"><xsl:with-param name="text" select="$scan/END_DATE"/></xsl:call-template></end>
      <end><xsl:call-template name="date"><xsl:with-param name="text" select="HEADER/GENERATION_DATETIME"/></xsl:call-template></end>
      <xsl:if test="$scan/STATUS and $scan/STATUS != 'Finished'">
        <success>false</success><failure><xsl:value-of select="$scan/STATUS"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="RESULTS//VULNERABILITY | RESULTS//SENSITIVE_CONTENT[QID]
                                 | RESULTS//INFORMATION_GATHERED[QID]"/>
  </records>
</xsl:template>

<!-- "11 Mar 2020 01:07PM GMT-0400": the day. -->
<xsl:template name="date">
  <xsl:param name="text"/>
  <xsl:variable name="before" select="substring-before('...JanFebMarAprMayJunJulAugSepOctNovDec', substring($text, 4, 3))"/>
  <xsl:if test="string($before) and substring($text, 8, 4) &gt; 0">
    <xsl:value-of select="concat(substring($text, 8, 4), '-', format-number(string-length($before) div 3, '00'),
                                 '-', substring($text, 1, 2))"/>
  </xsl:if>
</xsl:template>

<xsl:template match="VULNERABILITY | SENSITIVE_CONTENT | INFORMATION_GATHERED">
  <xsl:variable name="about" select="key('qid', QID)[1]"/>
  <result rule="{QID}" rule_title="{$about/TITLE}" severity="{$about/SEVERITY}">
    <address><xsl:value-of select="substring-before(concat(URL, '?'), '?')"/></address>
    <address><xsl:value-of select="/*/APPENDIX/WEBAPP[1]/URL"/></address>
    <level><xsl:choose>
      <xsl:when test="self::INFORMATION_GATHERED">info</xsl:when>
      <xsl:when test="$about/SEVERITY = '5'">critical</xsl:when>
      <xsl:when test="$about/SEVERITY = '4'">high</xsl:when>
      <xsl:when test="$about/SEVERITY = '3'">medium</xsl:when>
      <xsl:when test="$about/SEVERITY = '2'">low</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose></level>
    <cvss_score><xsl:value-of select="$about/CVSS_V3/BASE"/></cvss_score>
    <cvss_vector><xsl:value-of select="$about/CVSS_V3/ATTACK_VECTOR[starts-with(., 'CVSS:')]"/></cvss_vector>
    <cvss_score><xsl:value-of select="$about/CVSS_BASE"/></cvss_score>
    <message format="html"><xsl:value-of select="$about/DESCRIPTION"/>
      <xsl:if test="string(PARAM)"><xsl:value-of select="concat('&lt;br&gt;Parameter: ', PARAM)"/></xsl:if></message>
    <message><xsl:value-of select="$about/TITLE"/></message>
    <fix format="html"><xsl:if test="$about/SOLUTION != 'N/A'"><xsl:value-of select="$about/SOLUTION"/></xsl:if></fix>
    <xsl:call-template name="cwes"><xsl:with-param name="text" select="string($about/CWE)"/></xsl:call-template>
    <xsl:if test="string($about/OWASP)"><tag><xsl:value-of select="concat('OWASP ', $about/OWASP)"/></tag></xsl:if>
    <tag><xsl:value-of select="$about/GROUP"/></tag>
    <first_seen><xsl:call-template name="date"><xsl:with-param name="text" select="FIRST_TIME_DETECTED"/></xsl:call-template></first_seen>
    <last_seen><xsl:call-template name="date"><xsl:with-param name="text" select="LAST_TIME_DETECTED"/></xsl:call-template></last_seen>
    <last_seen><xsl:call-template name="date"><xsl:with-param name="text" select="DETECTION_DATE"/></xsl:call-template></last_seen>
    <xsl:choose>
      <xsl:when test="self::INFORMATION_GATHERED"><kind>informational</kind></xsl:when>
      <xsl:when test="STATUS = 'FIXED'"><kind>notApplicable</kind></xsl:when>
    </xsl:choose>
    <xsl:if test="IGNORED = 'true'">
      <suppressed>true</suppressed>
      <suppression><xsl:value-of select="concat(IGNORE_REASON, ' ', IGNORE_COMMENTS)"/></suppression>
      <suppression>ignored in Qualys</suppression>
    </xsl:if>
  </result>
</xsl:template>

<xsl:template name="cwes">
  <xsl:param name="text"/>
  <xsl:if test="$text">
    <cwe><xsl:value-of select="normalize-space(substring-before(concat($text, ','), ','))"/></cwe>
    <xsl:call-template name="cwes"><xsl:with-param name="text" select="substring-after($text, ',')"/></xsl:call-template>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
